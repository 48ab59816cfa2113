package org.elka.cli;

/** A query that the server cannot read, with the place. */
final class RefusedQuery extends CommandFailed {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final int length;

    /** @param column from 1 @param length 0 at the end of the query */
    RefusedQuery(String message, int column, int length) {
        super(message);
        this.column = column;
        this.length = length;
    }

    /** The message, and below it the query with the place marked. */
    CommandFailed shown(String query) {
        return new CommandFailed(getMessage() + "\n" + Caret.under(query, column, length));
    }
}
