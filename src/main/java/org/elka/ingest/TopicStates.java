package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.elka.ingest.RunEntity.Kind;
import org.elka.ingest.RunEntity.State;
import org.jspecify.annotations.Nullable;

/** Where the topics stand: watermark, sweep, pause, next run. */
@ApplicationScoped
public class TopicStates {
    private final Runs runs;

    TopicStates(Runs runs) {
        this.runs = runs;
    }

    /** The topic's state, made on first use. */
    @Transactional
    public TopicStateEntity of(String topic) {
        TopicStateEntity state = TopicStateEntity.findById(topic);
        if (state == null) {
            state = new TopicStateEntity();
            state.topic = topic;
            state.persist();
        }
        return state;
    }

    /** Ends a run that went through; the watermark moves with it, and only if the run is complete. */
    @Transactional
    public State finish(RunEntity run) {
        State end = runs.finish(run.key());
        if (end == State.COMPLETE && run.topic != null && run.completeTo != null) {
            TopicStateEntity state = of(run.topic);
            state.watermark = later(state.watermark, run.completeTo);
            if (run.kind != Kind.INCREMENTAL) {
                state.lastSweep = later(state.lastSweep, run.completeTo);
            }
        }
        return end;
    }

    @Transactional
    public void pause(String topic, boolean paused) {
        of(topic).paused = paused;
    }

    @Transactional
    public void nextRun(String topic, @Nullable Instant next) {
        of(topic).nextRun = next;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
