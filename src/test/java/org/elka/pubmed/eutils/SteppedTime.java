package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when someone sleeps or says so. */
final class SteppedTime implements InstantSource {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    Timing timing() {
        return new Timing(this, this::pass);
    }
}
