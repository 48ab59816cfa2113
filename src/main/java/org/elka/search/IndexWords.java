package org.elka.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;
import org.elka.search.query.Zone;

/** What an index knows of its words and values, for people who write queries. Safe for use by many threads. */
public interface IndexWords {
    /** A value of the index with the number of articles that have it, withdrawn ones among them. */
    record Value(String text, long count) {}

    /** Whether a word stands in one of these zones of any article. */
    boolean holds(Query.Word word, Set<Zone> zones);

    /** Words that stand in these zones and are spelled much like this one, the likeliest first. */
    List<Value> similar(Query.Word word, Set<Zone> zones, int most);

    /**
     * Values of the field that begin so and pass, the most frequent first.
     *
     * @param prefix as {@link KeyField#normalise} makes it; not empty
     */
    List<Value> beginning(KeyField field, String prefix, Predicate<String> passes, int most);
}
