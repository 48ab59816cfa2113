package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How far the runs of this process are, and who asked them to stop. */
@ApplicationScoped
public class Progress {
    private final Map<Long, Step> steps = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> cancelled = new ConcurrentHashMap<>();
    private final Map<Long, String> failures = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Progress(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * How far a run is.
     *
     * @param doing in words: "listing identifiers", "fetching"
     * @param done entries with an outcome since this process took the run up
     * @param total entries in all; null where the source does not say
     * @param since when this process took the run up
     * @param waiting why nothing happens at the moment; null while something does
     */
    public record Step(
            String doing,
            long done,
            @Nullable Long total,
            Instant since,
            @Nullable Waiting waiting) {
        /** Entries a second so far. */
        public double rate(Instant now) {
            double seconds = Math.max(0.001, Duration.between(since, now).toMillis() / 1000.0);
            return done / seconds;
        }

        /** Seconds left at the rate so far; empty where that cannot be said. */
        public Optional<Long> secondsLeft(Instant now) {
            if (total == null || done == 0) {
                return Optional.empty();
            }
            return Optional.of(Math.round((total - done) / rate(now)));
        }
    }

    /** Nothing is asked before {@code until}, because of what {@code reason} says. */
    public record Waiting(String reason, Instant until) {}

    public Optional<Step> of(long runId) {
        return Optional.ofNullable(steps.get(runId));
    }

    /** Asks a run of this process to stop at its next page; false if it does not run here. */
    public boolean cancel(long runId) {
        return steps.containsKey(runId) && cancelled.put(runId, true) == null;
    }

    void begin(long runId, String doing) {
        steps.put(runId, new Step(doing, 0, null, clock.instant(), null));
    }

    void expect(long runId, String doing, long total) {
        steps.computeIfPresent(runId, (id, step) -> new Step(doing, 0, total, clock.instant(), null));
    }

    /** Notes entries that got an outcome. @throws Cancelled if a person asked the run to stop */
    void advance(long runId, long entries) {
        steps.computeIfPresent(
                runId, (id, step) -> new Step(step.doing(), step.done() + entries, step.total(), step.since(), null));
        checkCancelled(runId);
    }

    void waiting(long runId, String reason, Instant until) {
        steps.computeIfPresent(
                runId,
                (id, step) ->
                        new Step(step.doing(), step.done(), step.total(), step.since(), new Waiting(reason, until)));
    }

    boolean isCancelled(long runId) {
        return cancelled.containsKey(runId);
    }

    void checkCancelled(long runId) {
        if (isCancelled(runId)) {
            throw new Cancelled(runId);
        }
    }

    /** Keeps why a run failed, in case the database cannot: its disk may be full. */
    void failed(long runId, String reason) {
        failures.put(runId, reason);
    }

    /** Why a run of this process failed. */
    public Optional<String> failure(long runId) {
        return Optional.ofNullable(failures.get(runId));
    }

    void end(long runId) {
        steps.remove(runId);
        cancelled.remove(runId);
    }
}
