package org.elka.search;

import java.util.EnumSet;
import java.util.Set;
import org.elka.search.Reason.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What the best match goes by.
 *
 * @param subject what hits are to be about; null for the words of the query, which then decides alone what matches.
 *     With a subject, hits match the query and have a word of the subject or are near it in meaning
 * @param signals what counts; WORDS always does
 * @param explained whether each hit comes with its reasons
 */
public record RankingRequest(@Nullable Subject subject, Set<Signal> signals, boolean explained) {
    public static final Set<Signal> ALL_SIGNALS = Set.copyOf(EnumSet.allOf(Signal.class));

    /** By the query's words, with all signals, without reasons. */
    public static final RankingRequest DEFAULT = new RankingRequest(null, ALL_SIGNALS, false);

    public RankingRequest {
        signals = Set.copyOf(signals);
    }

    public boolean counts(Signal signal) {
        return signals.contains(signal);
    }
}
