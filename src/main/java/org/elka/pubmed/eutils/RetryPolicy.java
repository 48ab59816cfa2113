package org.elka.pubmed.eutils;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before another attempt: exponential backoff with full jitter (any time from zero to the bound, so
 * that clients that failed together do not come back together), and never less than PubMed's Retry-After.
 *
 * @param first bound of the first wait; it doubles with each further one
 * @param longest that the bound grows to
 * @param attempts at one request to which PubMed answers, but not well; while it does not answer at all, only the
 *     run's {@link RunBudget} limits them
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {
    public static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofMillis(500), Duration.ofMinutes(1), 6);

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures of this request so far, from 1 */
    Duration delay(int failures, Fault fault, RandomGenerator random) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bound = doubled.compareTo(longest) < 0 ? doubled : longest;
        Duration jittered = Duration.ofNanos((long) (random.nextDouble() * bound.toNanos()));
        Duration asked = retryAfter(fault);
        return asked != null && asked.compareTo(jittered) > 0 ? asked : jittered;
    }

    private static @Nullable Duration retryAfter(Fault fault) {
        return switch (fault) {
            case Fault.RateLimited limited -> limited.retryAfter();
            case Fault.ServerError error -> error.retryAfter();
            default -> null;
        };
    }
}
