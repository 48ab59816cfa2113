package org.elka.search;

/** A large query had to wait for others for longer than it may; it can be asked again later. */
public final class SearchBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchBusyException(String message) {
        super(message);
    }
}
