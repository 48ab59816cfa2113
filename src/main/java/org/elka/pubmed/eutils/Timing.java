package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The passing of time, so that tests need not wait for it. */
public record Timing(InstantSource clock, Sleeper sleeper) {
    private static final Instant START = Instant.now();
    private static final long ORIGIN = System.nanoTime();
    private static final InstantSource MONOTONIC = () -> START.plusNanos(System.nanoTime() - ORIGIN);

    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** The machine's time. */
    public static Timing real() {
        return new Timing(monotonic(), Thread::sleep);
    }

    /**
     * Starts at the system's time and from then on only goes forward, also when someone sets the system's clock. One for
     * the process, so that instants from different objects can be compared.
     */
    public static InstantSource monotonic() {
        return MONOTONIC;
    }
}
