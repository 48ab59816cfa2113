package org.elka.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.elka.Home;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Outcome;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The life of runs: start, progress, end, and what a person may ask of them. */
@ApplicationScoped
public class Runs {
    private static final Logger LOG = Logger.getLogger(Runs.class);

    private final InstantSource clock;
    private final Ledger ledger;
    private final Progress progress;
    private final Home home;

    Runs(InstantSource clock, Ledger ledger, Progress progress, Home home) {
        this.home = home;
        this.progress = progress;
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

    /**
     * The topic's last run if it left something unasked: interrupted by a kill, cancelled, or given up while PubMed
     * was away. It is taken up where it was instead of beginning another.
     */
    @Transactional
    public Optional<RunEntity> unfinished(String topic) {
        return latest(topic)
                .filter(run -> run.state == State.RUNNING
                        || (run.state != State.COMPLETE
                                && run.completeTo != null
                                && ledger.balance(run.key()).count(Outcome.PENDING) > 0));
    }

    /** Imports that are marked as running, in this process or another. */
    @Transactional
    List<Long> importsUnderWay() {
        return RunEntity.<RunEntity>find("kind = ?1 and state = ?2", RunEntity.Kind.IMPORT, State.RUNNING).stream()
                .map(RunEntity::key)
                .toList();
    }

    /**
     * What a curator should know of the topic's query: what PubMed ignored or did not find of it when it was last
     * listed, or that PubMed rejects it.
     */
    @Transactional
    public Optional<String> attention(String topic) {
        return RunEntity.<RunEntity>find(
                        "topic = ?1 and (completeTo is not null or state = ?2) order by id desc", topic, State.FAILED)
                .firstResultOptional()
                .map(run -> run.warning == null && run.state == State.FAILED ? run.message : run.warning);
    }

    /** The topic's last run, whatever became of it. */
    @Transactional
    public Optional<RunEntity> latest(String topic) {
        return RunEntity.find("topic = ?1 order by id desc", topic).firstResultOptional();
    }

    /** How many runs there are. */
    @Transactional
    public long count() {
        return RunEntity.count();
    }

    /** How many runs are in that state. */
    @Transactional
    public long count(State state) {
        return RunEntity.count("state", state);
    }

    /** How many entries could not be read and wait in quarantine. */
    @Transactional
    public long quarantined() {
        return QuarantineEntity.count("released is null");
    }

    /** Takes a run up again. */
    @Transactional
    public void resume(long id) {
        RunEntity.update("state = ?1, message = null, ended = null where id = ?2", State.RUNNING, id);
        ledger.reopenMissing(id);
    }

    /** The first date that the topic's first load asked about, if one was ever listed. */
    @Transactional
    public Optional<LocalDate> firstListing(String topic) {
        return RunEntity.<RunEntity>find("topic = ?1 and completeTo is not null order by id", topic)
                .firstResultOptional()
                .map(run -> run.completeTo);
    }

    /** Opens the ledger of a topic's run with what PubMed listed. */
    @Transactional
    void open(long id, Listing listing) {
        ledger.open(id, listing.fetch(), listing.vanished(), listing.compared());
        RunEntity.update(
                "kind = ?1, since = ?2, completeTo = ?3, asked = ?4, warning = ?5 where id = ?6",
                listing.window().kind(),
                listing.window().since(),
                listing.today(),
                (long) listing.asked(),
                listing.warning(),
                id);
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

    /**
     * Ends a run that failed. Where the database cannot take that either, as on a full disk, the reason is kept in
     * memory for whoever follows the run, and the next start of Elka finds the run unfinished.
     */
    void fail(long id, String cause) {
        String reason = cause + Causes.diskAdvice(home.data());
        progress.failed(id, reason);
        try {
            QuarkusTransaction.requiringNew().run(() -> end(id, State.FAILED, reason));
        } catch (RuntimeException e) {
            LOG.errorf(e, "run %d failed (%s), and the database does not take that", id, reason);
        }
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
