package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The passing of time, so that tests need not wait for it. */
public record Timing(InstantSource clock, Sleeper sleeper) {

    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** The machine's time. */
    public static Timing real() {
        return new Timing(monotonic(), Thread::sleep);
    }

    /** Starts at the system's time and from then on only goes forward, also when someone sets the system's clock. */
    public static InstantSource monotonic() {
        Instant start = Instant.now();
        long origin = System.nanoTime();
        return () -> start.plusNanos(System.nanoTime() - origin);
    }
}
