package org.elka.search.query;

import java.time.Duration;

/**
 * How much one query may ask for, so that nobody's query slows everybody's.
 *
 * @param length characters of its text
 * @param terms terms, a phrase counting once for each word
 * @param depth how deep parts may be nested, by parentheses or by alternating AND with OR
 * @param prefix letters that must stand before a truncation
 * @param expansions different words that one truncation may stand for; all truncations of a query together ten times
 *     as many
 * @param distance words that may stand among those of a proximity search
 * @param large from so many terms on a query counts as large, a truncated word and a word of a proximity search
 *     counting ten times
 * @param lanes how many large queries are answered at the same time
 * @param time how long a large query may wait for its turn, and how long it may take then
 */
public record QueryLimits(
        int length,
        int terms,
        int depth,
        int prefix,
        int expansions,
        int distance,
        int large,
        int lanes,
        Duration time) {
    public static final QueryLimits DEFAULT =
            new QueryLimits(100_000, 5_000, 200, 3, 20_000, 100, 200, 1, Duration.ofSeconds(10));
}
