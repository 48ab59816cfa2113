package org.elka.formats.reading;

/** An entry cannot be read; the message says why, for a person. */
public final class UnreadableEntryException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableEntryException(String reason) {
        super(reason);
    }
}
