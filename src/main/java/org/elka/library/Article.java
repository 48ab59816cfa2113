package org.elka.library;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One publication in the library as of a change: its current version with its tags and states.
 *
 * @param id the library's own number; shown and accepted as "E" + number
 * @param version number of the current version, from 1
 * @param states what marks it out; empty for an ordinary article
 * @param topics the topics that hold it
 * @param added when the library first got it
 * @param change the last change that touched it
 */
public record Article(
        long id,
        int version,
        Citation citation,
        @Nullable Tagging tagging,
        Set<State> states,
        Set<String> topics,
        Instant added,
        long change) {

    /** States that searches and exports show. Deleting is a state too: nothing leaves the library. */
    public enum State {
        RETRACTED,
        RETRACTION_NOTICE,
        EXPRESSION_OF_CONCERN,
        CORRECTED,
        ERRATUM,
        PREPRINT,
        /** Corrected and republished elsewhere. */
        REPUBLISHED,
        /** Deleted by PubMed, or no longer delivered by it. */
        WITHDRAWN
    }
}
