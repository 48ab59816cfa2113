package org.elka.search.query;

/**
 * What a person should know of a query that is answered all the same; the parts are those of {@link QueryError}.
 */
public record QueryNotice(int column, int length, String message, String remedy) {
    public static QueryNotice at(Span span, String message, String remedy) {
        return new QueryNotice(span.column(), span.length(), message, remedy);
    }
}
