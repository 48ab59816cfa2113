package org.elka.library;

/** What became of an identifier that was asked for, or of an entry of a file. */
public enum Outcome {
    /** Asked for, not answered yet. No run ends well with one of these. */
    PENDING,
    NEW,
    REVISED,
    UNCHANGED,
    /** The same entry again within one run, or another record of a publication that is already here. */
    DUPLICATE,
    /** Could not be read; kept with its bytes and the reason. */
    QUARANTINED,
    /** Asked for and not delivered. */
    MISSING,
    /** Deleted by its source; the article stays, marked. */
    WITHDRAWN
}
