package org.elka.tagging;

import java.nio.file.Path;

/** A taxonomy file is wrong; the message names file, line and reason, for a curator to mend it. */
public final class TaxonomyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * @param line from 1, or 0 where the fault has no place
     */
    public TaxonomyException(Path file, int line, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    /** Line of the fault, from 1, or 0 where it has no place. */
    public int line() {
        return line;
    }

    /** What is wrong, without the place. */
    public String reason() {
        return reason;
    }
}
