package org.elka.search;

/** The index's storage failed: a full disk, a lost folder, a second process. The message says which and what to do. */
public final class IndexFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
