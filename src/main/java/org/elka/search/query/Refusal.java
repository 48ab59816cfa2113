package org.elka.search.query;

/** Carries an error out of the depth of the parser to {@link QueryParser#parse}, and no further. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient QueryError error;

    Refusal(Span span, String message, String remedy) {
        super(message, null, false, false);
        this.error = QueryError.at(span, message, remedy);
    }

    QueryError error() {
        return error;
    }
}
