package org.elka.search;

import org.jspecify.annotations.Nullable;

/**
 * How the index stands, for health checks, status pages and progress.
 *
 * @param lastChange the change up to which searches see
 * @param target the library's last change when it was last looked at
 * @param articles how many articles searches see
 * @param rebuild how far a new index beside this one has come; null when none is being made
 * @param problem why the index takes no changes; null when it is well
 */
public record IndexState(
        Phase phase,
        long lastChange,
        long target,
        long articles,
        @Nullable Rebuild rebuild,
        @Nullable String problem) {

    public enum Phase {
        /** Not opened yet, or closed. */
        CLOSED,
        /** Behind the library since it was opened; searches answer from what is there. */
        REPLAYING,
        /** Has once caught up with the library. */
        READY,
        /** Takes no changes; see {@code problem}. */
        FAILED
    }

    /** Whether searches miss a part of the library for longer than the moment in which a change is taken up. */
    public boolean isBehind() {
        return phase == Phase.REPLAYING && lastChange < target;
    }

    /** {@code lastChange} of {@code target} changes are in the new index. */
    public record Rebuild(long lastChange, long target) {}
}
