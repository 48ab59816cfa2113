package org.elka.doctor;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be.
 *
 * @param where the run, article or part of the library: "run 3", "E12", "index"
 * @param what one line for a person
 * @param repair what {@code --repair} does about it; null where that can only be done by hand
 * @param repaired whether it was done
 */
public record Finding(
        Kind kind, String where, String what, @Nullable String repair, boolean repaired) {
    /** What is not as it must be. */
    public enum Kind {
        /** A run's claims and its ledger. */
        RUN,
        /** The bytes of a record and their hash. */
        RECORD,
        /** An article's text and the record that it was read from. */
        ARTICLE,
        /** Tags, and the evidence that they quote. */
        TAGGING,
        /** Which articles are one publication. */
        MATCH,
        /** The order in which others learn of changes. */
        CHANGE_LOG,
        /** What searches see. */
        INDEX
    }

    Finding asRepaired() {
        return new Finding(kind, where, what, repair, true);
    }
}
