package org.elka.pubmed.eutils;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a run's ledger would keep. */
final class Diary implements RequestListener {
    final List<Attempt> attempts = new ArrayList<>();
    final List<Fault> waits = new ArrayList<>();
    Instant last = Instant.EPOCH;

    @Override
    public synchronized void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public synchronized void waiting(Instant until, Fault because) {
        waits.add(because);
        last = until;
    }

    /** The verbs asked for, in order: "esearch efetch efetch". */
    synchronized String verbs() {
        return attempts.stream()
                .map(attempt -> attempt.request().verb().program())
                .collect(Collectors.joining(" "));
    }
}
