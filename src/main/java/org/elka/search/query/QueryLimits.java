package org.elka.search.query;

/**
 * How much one query may ask for, so that nobody's query slows everybody's.
 *
 * @param length characters of its text
 * @param terms terms, a phrase counting once for each word
 * @param depth how deep parts may be nested, by parentheses or by alternating AND with OR
 * @param prefix letters that must stand before a truncation
 * @param expansions different words that one truncation may stand for
 * @param distance words that may stand among those of a proximity search
 */
public record QueryLimits(int length, int terms, int depth, int prefix, int expansions, int distance) {
    public static final QueryLimits DEFAULT = new QueryLimits(100_000, 5_000, 200, 3, 20_000, 100);
}
