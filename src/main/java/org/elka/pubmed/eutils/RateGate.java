package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets through at most as many requests as NCBI permits, for all threads together: build one a process. First come,
 * first served. {@link RateWindow} has the rule.
 */
public final class RateGate {
    /** Longer than any connection and TLS handshake that does not time out. */
    private static final Duration LONGEST_TRANSIT = Duration.ofSeconds(15);

    /** Held by who is next: the others queue for it in the order of their coming. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private final RateWindow window;
    private final InstantSource clock;

    /**
     * A gate that nobody has passed yet.
     *
     * @param clock must never go back, like {@link Timing#monotonic}
     */
    public RateGate(boolean withKey, InstantSource clock) {
        this.window = new RateWindow(withKey ? RateWindow.WITH_KEY : RateWindow.WITHOUT_KEY, LONGEST_TRANSIT);
        this.clock = clock;
    }

    /** Waits until a request may leave. The caller sends it at once and closes the pass when the reply begins. */
    public Pass enter() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            state.lockInterruptibly();
            try {
                Duration delay = window.delay(clock.instant());
                while (delay.isPositive()) {
                    changed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
                    delay = window.delay(clock.instant());
                }
                return new Pass(window.depart(clock.instant()));
            } finally {
                state.unlock();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Lets nothing through for that long, as a reply with Retry-After demands. */
    public void pause(Duration duration) {
        state.lock();
        try {
            window.hold(clock.instant().plus(duration));
        } finally {
            state.unlock();
        }
    }

    /** Leave for one request. */
    public final class Pass implements AutoCloseable {
        private final RateWindow.Place place;

        private Pass(RateWindow.Place place) {
            this.place = place;
        }

        /** The reply began, or there will be none. */
        @Override
        public void close() {
            state.lock();
            try {
                place.arrived(clock.instant());
                changed.signal();
            } finally {
                state.unlock();
            }
        }
    }
}
