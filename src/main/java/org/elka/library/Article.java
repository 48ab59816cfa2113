package org.elka.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One publication in the library as of a change: its current version with its tags and states.
 *
 * @param id the library's own number; shown and accepted as "E" + number
 * @param version number of the current version, from 1
 * @param tagging what is in force: the machine's tagging with people's verdicts applied; see {@link TaggingInForce}
 * @param states what marks it out; empty for an ordinary article
 * @param topics the topics that hold it
 * @param added when the library first got it
 * @param change the last change that touched it
 * @param verdicts the last verdict on each subject, the oldest first; empty where nobody has said anything
 * @param machine what the tagger alone says; the same as {@code tagging} where nobody has said anything
 */
public record Article(
        long id,
        int version,
        Citation citation,
        @Nullable Tagging tagging,
        Set<State> states,
        Set<String> topics,
        Instant added,
        long change,
        List<Verdict> verdicts,
        @Nullable Tagging machine) {

    /** An article of which nobody has said anything. */
    public Article(
            long id,
            int version,
            Citation citation,
            @Nullable Tagging tagging,
            Set<State> states,
            Set<String> topics,
            Instant added,
            long change) {
        this(id, version, citation, tagging, states, topics, added, change, List.of(), tagging);
    }

    /** The last verdict on that subject. */
    public Optional<Verdict> verdict(Verdict.Subject subject) {
        return verdicts.stream().filter(v -> v.subject().equals(subject)).findFirst();
    }

    /** What made the machine's tags, as "taxonomy/tagger"; empty where there are none. */
    public String machineMadeBy() {
        return machine == null ? "" : machine.madeBy();
    }

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
        WITHDRAWN,
        /** Another article stands for it, being of the same publication. */
        MERGED
    }
}
