package org.elka.search.query;

/**
 * A piece of the query's text, for errors and explanations.
 *
 * @param start offset of the first UTF-16 code unit, from 0
 * @param end offset after the last
 */
public record Span(int start, int end) {
    /** Where people count from: 1 for the first character. */
    public int column() {
        return start + 1;
    }

    public int length() {
        return end - start;
    }

    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
