package org.elka.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One examination of the library under way, and then its result. Read by any thread, written by the one that examines. */
public final class Examination {
    /** More findings than anyone reads one by one are only counted. */
    private static final int LISTED = 1_000;

    private final long number;
    private final boolean repairing;
    private final Instant started;
    private final List<Finding> findings = new ArrayList<>();
    private State state = State.RUNNING;
    private String doing = "";
    private long done;
    private long total;
    private long found;
    private long repaired;
    private boolean cancelled;
    private @Nullable String problem;

    public enum State {
        RUNNING,
        COMPLETE,
        CANCELLED,
        /** It could not be carried through; the message says why. */
        FAILED
    }

    /**
     * How an examination stands.
     *
     * @param doing what is being examined
     * @param done of {@code total} runs or articles that are being examined
     * @param found everything that is not as it must be; of it, {@code repaired} was mended
     * @param findings the first of what was found
     * @param problem why it failed; null unless it did
     */
    public record Report(
            long number,
            State state,
            boolean repairing,
            Instant started,
            String doing,
            long done,
            long total,
            long found,
            long repaired,
            List<Finding> findings,
            @Nullable String problem) {}

    Examination(long number, boolean repairing, Instant started) {
        this.number = number;
        this.repairing = repairing;
        this.started = started;
    }

    public synchronized Report report() {
        return new Report(
                number, state, repairing, started, doing, done, total, found, repaired, List.copyOf(findings), problem);
    }

    /** It ends before the next page. */
    public synchronized void cancel() {
        cancelled = true;
    }

    synchronized void begin(String what, long all) {
        doing = what;
        done = 0;
        total = all;
    }

    /** Notes what has been examined. @throws CancellationException if a person asked for an end */
    synchronized void advance(long more) {
        done += more;
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    /** Notes what was found, and mends it if this examination does that and it can be done. */
    void report(Finding finding, Runnable repair) {
        if (repairing && finding.repair() != null) {
            repair.run();
            add(finding.asRepaired());
        } else {
            add(finding);
        }
    }

    /** Notes what was found and cannot be mended here. */
    void report(Finding finding) {
        add(finding);
    }

    private synchronized void add(Finding finding) {
        found++;
        repaired += finding.repaired() ? 1 : 0;
        if (findings.size() < LISTED) {
            findings.add(finding);
        }
    }

    synchronized void end(State end, @Nullable String why) {
        state = end;
        problem = why;
    }
}
