package org.elka.ingest;

/** A person asked the run to stop. What was done so far stays. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled(long runId) {
        super("run " + runId + " was cancelled; the next run goes on from here");
    }
}
