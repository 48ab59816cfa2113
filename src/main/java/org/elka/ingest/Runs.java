package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Outcome;
import org.jspecify.annotations.Nullable;

/** The life of runs: start, progress, end, and what a person may ask of them. */
@ApplicationScoped
public class Runs {
    private final InstantSource clock;
    private final Ledger ledger;

    Runs(InstantSource clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Stores a run as running and returns its number. */
    @Transactional
    public long start(RunEntity run) {
        run.started = clock.instant();
        run.state = State.RUNNING;
        run.persist();
        return run.key();
    }

    @Transactional
    public Optional<RunEntity> find(long id) {
        return RunEntity.findByIdOptional(id);
    }

    /** Runs before {@code before} (all if null), the newest first. */
    @Transactional
    public List<RunEntity> list(@Nullable Long before, int limit) {
        long below = before == null ? Long.MAX_VALUE : before;
        return RunEntity.find("id < ?1 order by id desc", below).page(0, limit).list();
    }

    /** The topic's run that was interrupted: still marked as running, though no one holds its lease. */
    @Transactional
    public Optional<RunEntity> interrupted(String topic) {
        return RunEntity.find("topic = ?1 and state = ?2 order by id desc", topic, State.RUNNING)
                .firstResultOptional();
    }

    /** Notes the list's length, and up to which date it is complete. */
    @Transactional
    public void listed(long id, long asked, @Nullable LocalDate completeTo) {
        RunEntity.update("asked = ?1, completeTo = ?2 where id = ?3", asked, completeTo, id);
    }

    /** Ends a run that went through to its end: complete if its ledger balances and nothing is missing. */
    @Transactional
    public State finish(long id) {
        Balance balance = ledger.balance(id);
        if (balance.isComplete()) {
            end(id, State.COMPLETE, null);
            return State.COMPLETE;
        }
        end(
                id,
                State.INCOMPLETE,
                "%d missing and %d unanswered of %d asked for"
                        .formatted(balance.count(Outcome.MISSING), balance.count(Outcome.PENDING), balance.asked()));
        return State.INCOMPLETE;
    }

    /** Ends a run in a state that its ledger does not decide. */
    @Transactional
    public void end(long id, State state, @Nullable String message) {
        RunEntity.update(
                "state = ?1, message = ?2, ended = ?3, answered = ?4 where id = ?5",
                state,
                message,
                clock.instant(),
                ledger.balance(id).answered(),
                id);
    }
}
