package org.elka.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.elka.search.query.QueryLimits;

/** How queries are read, and how much one may ask for. */
@ConfigMapping(prefix = "elka.query")
public interface SearchSettings {
    /** Whether words without quotes or tag are mapped to MeSH, journals, authors and other spellings, as in PubMed. */
    @WithDefault("true")
    boolean mapping();

    /** Characters that a query may have. */
    @WithDefault("100000")
    int length();

    /** Terms that a query may have, a phrase counting once for each word. */
    @WithDefault("5000")
    int terms();

    /** How deep parts of a query may be nested. */
    @WithDefault("200")
    int depth();

    /** Letters that must stand before a truncation sign. */
    @WithDefault("3")
    int prefix();

    /** Different words that one truncation may stand for; all of a query together ten times as many. */
    @WithDefault("20000")
    int expansions();

    /** Words that may stand among those of a proximity search. */
    @WithDefault("100")
    int distance();

    /** From how many terms on a query counts as large; truncated words and words of a proximity search count ten times. */
    @WithDefault("200")
    int large();

    /** How many large queries are answered at the same time; the others wait, small ones never. */
    @WithDefault("1")
    int lanes();

    /** How long a large query may wait for its turn, and how long it may take then. */
    @WithDefault("10s")
    Duration time();

    /** How many searches are kept of each person. */
    @WithDefault("1000")
    int historyLines();

    default QueryLimits limits() {
        return new QueryLimits(
                length(), terms(), depth(), prefix(), expansions(), distance(), large(), lanes(), time());
    }
}
