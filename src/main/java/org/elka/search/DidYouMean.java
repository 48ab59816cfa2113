package org.elka.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.search.query.Query;
import org.elka.search.query.Span;
import org.elka.search.query.TextField;
import org.elka.search.query.Words;

/**
 * Words of a query that no article has, with what may have been meant.
 *
 * @param query the query's text with the likeliest word in the place of each
 */
public record DidYouMean(String query, List<Unknown> words) {
    private static final int MOST = 3;

    /** Looking for similar words is slow, and of so many that are unknown nobody reads what may be meant. */
    private static final int LOOKED_FOR = 20;

    /** A word that no article has where it was looked for. @param similar the likeliest first */
    public record Unknown(Span span, String word, List<String> similar) {}

    /** Looks all words of the query up; empty where each is known or nothing is like those that are not. */
    public static Optional<DidYouMean> of(Query query, String text, IndexWords index) {
        List<Unknown> unknown = new ArrayList<>();
        collect(query, text, new Lookup(index), unknown);
        List<Unknown> distinct = unknown.stream()
                .distinct()
                .sorted(Comparator.comparingInt(word -> word.span().start()))
                .toList();
        return distinct.isEmpty() ? Optional.empty() : Optional.of(new DidYouMean(corrected(text, distinct), distinct));
    }

    private static void collect(Query query, String text, Lookup lookup, List<Unknown> into) {
        switch (query) {
            case Query.Text words -> words.words().forEach(word -> look(word, words, text, lookup, into));
            case Query.Mapped mapped -> collect(mapped.written(), text, lookup, into);
            default -> query.parts().forEach(part -> collect(part, text, lookup, into));
        }
    }

    private static void look(Query.Word word, Query.Text in, String text, Lookup lookup, List<Unknown> into) {
        if (word.truncated() || !isWritten(word, text)) {
            return;
        }
        List<String> similar = lookup.similar(word, in.field());
        if (!similar.isEmpty()) {
            into.add(new Unknown(word.span(), word.text(), similar));
        }
    }

    /** The words of one query, each looked up once. */
    private static final class Lookup {
        private final IndexWords index;
        private final Map<Place, List<String>> looked = new HashMap<>();
        private int unknown;

        /** A word where it was looked for. */
        private record Place(String word, TextField field) {}

        Lookup(IndexWords index) {
            this.index = index;
        }

        /** What may have been meant by a word that no article has; empty for one that some article has. */
        List<String> similar(Query.Word word, TextField field) {
            Place place = new Place(word.text(), field);
            List<String> known = looked.get(place);
            if (known == null) {
                known = look(word, field);
                looked.put(place, known);
            }
            return known;
        }

        private List<String> look(Query.Word word, TextField field) {
            if (index.holds(word, field.zones()) || ++unknown > LOOKED_FOR) {
                return List.of();
            }
            return index.similar(word, field.zones(), MOST).stream()
                    .map(IndexWords.Value::text)
                    .toList();
        }
    }

    /** What was added to a query in reading it is nobody's mistake. */
    private static boolean isWritten(Query.Word word, String text) {
        Span span = word.span();
        return span.end() <= text.length()
                && span.length() > 0
                && Words.key(text.substring(span.start(), span.end())).equals(word.text());
    }

    private static String corrected(String text, List<Unknown> unknown) {
        StringBuilder corrected = new StringBuilder(text);
        for (Unknown word : unknown.reversed()) {
            corrected.replace(
                    word.span().start(), word.span().end(), word.similar().getFirst());
        }
        return corrected.toString();
    }
}
