package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.elka.ingest.RunEntity.State;
import org.hibernate.StatelessSession;

/** Recomputes what runs claim from the lines of their ledgers. */
@ApplicationScoped
public class RunAudit {
    private final StatelessSession session;
    private final Ledger ledger;

    RunAudit(StatelessSession session, Ledger ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    /** A run that claims what its ledger does not bear out. */
    public record Unsound(long runId, String what) {}

    /** What is wrong with a run that has ended; empty if all is well, or while it runs. */
    @Transactional
    public Optional<Unsound> check(RunEntity run) {
        if (run.state == State.RUNNING) {
            return Optional.empty();
        }
        Balance balance = ledger.balance(run.key());
        if (run.state == State.COMPLETE && !balance.isComplete()) {
            return Optional.of(new Unsound(
                    run.key(),
                    "it is marked complete, but of %d asked for its ledger answers %d: %s"
                            .formatted(balance.asked(), balance.answered(), balance.outcomes())));
        }
        if (run.answered != balance.answered()) {
            return Optional.of(new Unsound(
                    run.key(),
                    "it claims %d answers, and its ledger has %d".formatted(run.answered, balance.answered())));
        }
        long strays = strays(run.key());
        return strays == 0
                ? Optional.empty()
                : Optional.of(new Unsound(
                        run.key(), strays + " lines of its ledger name articles or records that are not there"));
    }

    private long strays(long runId) {
        return session.createSelectionQuery(
                        "select count(*) from LedgerEntryEntity l where l.runId = :run and ("
                                + "(l.articleId is not null and not exists (select 1 from ArticleEntity a where a.id = l.articleId))"
                                + " or (l.recordId is not null and not exists (select 1 from RecordEntity r where r.id = l.recordId)))",
                        Long.class)
                .setParameter("run", runId)
                .getSingleResult();
    }

    /**
     * Makes an unsound run say what its ledger says. One that is not complete after all no longer counts for its topic:
     * the watermark goes back to the last run that is, so that the next run asks again from there.
     */
    @Transactional
    public void repair(Unsound unsound) {
        RunEntity run = RunEntity.findById(unsound.runId());
        Balance balance = ledger.balance(unsound.runId());
        run.answered = balance.answered();
        boolean stray = strays(unsound.runId()) > 0;
        if (run.state == State.COMPLETE && (stray || !balance.isComplete())) {
            run.state = State.INCOMPLETE;
            run.message = "found incomplete by doctor: " + unsound.what();
            if (run.topic != null) {
                moveBack(run.topic);
            }
        }
    }

    private static void moveBack(String topic) {
        TopicStateEntity state = TopicStateEntity.findById(topic);
        if (state != null) {
            state.watermark = lastComplete("topic = ?1 and state = ?2 order by completeTo desc", topic);
            state.lastSweep =
                    lastComplete("topic = ?1 and state = ?2 and kind <> 'INCREMENTAL' order by completeTo desc", topic);
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate lastComplete(String query, String topic) {
        List<RunEntity> runs = RunEntity.<RunEntity>find(query, topic, State.COMPLETE)
                .page(0, 1)
                .list();
        return runs.isEmpty() ? null : runs.getFirst().completeTo;
    }
}
