package org.elka.search.query;

/** A well-formed query that goes past a limit which only the index can see, as a truncation with too many words. */
public final class QueryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient QueryError error;

    public QueryRefusedException(QueryError error) {
        super(error.line());
        this.error = error;
    }

    public QueryError error() {
        return error;
    }
}
