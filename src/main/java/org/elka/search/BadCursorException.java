package org.elka.search;

/** A cursor that no page of this query and order gave out. */
public final class BadCursorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadCursorException(String message) {
        super(message);
    }
}
