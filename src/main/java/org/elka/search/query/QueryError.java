package org.elka.search.query;

/**
 * Why a query is refused.
 *
 * @param column where the offending piece begins, from 1
 * @param length its length in UTF-16 code units; 0 at the end of the text
 * @param message what is wrong and what was expected, one sentence
 * @param remedy what to write instead, one sentence
 */
public record QueryError(int column, int length, String message, String remedy) {
    static QueryError at(Span span, String message, String remedy) {
        return new QueryError(span.column(), span.length(), message, remedy);
    }

    /** One line for a terminal or a problem's detail. */
    public String line() {
        return "column " + column + ": " + message + " " + remedy;
    }
}
