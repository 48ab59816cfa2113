package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a dead PubMed from being hammered: after some failures in a row no request is made for a while, then one at a
 * time as a probe, at growing distances, until one gets through. Build one a process.
 */
public final class CircuitBreaker {
    private final Limits limits;
    private final InstantSource clock;
    private int failures;
    private Instant since = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private Duration pause;

    /**
     * When to stop asking and when to try again.
     *
     * @param failures in a row that open it
     * @param firstPause until the first probe; doubles with each probe that fails
     */
    public record Limits(int failures, Duration firstPause, Duration longestPause) {
        public static final Limits DEFAULT = new Limits(5, Duration.ofSeconds(15), Duration.ofMinutes(2));
    }

    /** For the page and {@code status}. */
    public sealed interface State {
        /** Requests are made. */
        record Closed() implements State {}

        /** PubMed has failed {@code since} then; no request before {@code until}. */
        record Open(Instant since, Instant until) implements State {}
    }

    public CircuitBreaker(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.pause = limits.firstPause();
    }

    public synchronized State state() {
        return isOpen() ? new State.Open(since, until) : new State.Closed();
    }

    /** Empty if a request may be made now. Once the pause is over, the first who asks makes the probe. */
    synchronized Optional<Fault.CircuitOpen> check() {
        if (!isOpen()) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(until)) {
            return Optional.of(new Fault.CircuitOpen(since, until));
        }
        // The others wait on; a probe that is never reported costs no more than this pause.
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(limits.longestPause()) < 0 ? doubled : limits.longestPause();
        until = clock.instant().plus(pause);
        return Optional.empty();
    }

    /** What became of a request. Only silence and breakdown count against PubMed: whoever says "too many" is alive. */
    synchronized void record(Reply<?> reply) {
        if (reply instanceof Reply.Failed<?>(Fault fault) && fault.remedy() == Fault.Remedy.WAIT) {
            if (!(fault instanceof Fault.RateLimited)) {
                failed();
            }
        } else {
            failures = 0;
            pause = limits.firstPause();
        }
    }

    private void failed() {
        Instant now = clock.instant();
        since = failures == 0 ? now : since;
        failures++;
        if (isOpen()) {
            until = now.plus(pause);
        }
    }

    private boolean isOpen() {
        return failures >= limits.failures();
    }
}
