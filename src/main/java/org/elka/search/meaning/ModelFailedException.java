package org.elka.search.meaning;

/** The model does not work here; all but ranking by meaning goes on. The message is a clause for people. */
public final class ModelFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ModelFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
