package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.elka.library.Applied;
import org.elka.library.Outcome;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The ledgers of all runs: who was asked for, and what became of it. */
@ApplicationScoped
public class Ledger {
    /** Between two counts of a ledger that grows, however many watch it. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    private final StatelessSession session;
    private final InstantSource clock;
    private final Map<Long, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(Balance balance, Instant at) {}

    Ledger(StatelessSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * A line without an outcome yet.
     *
     * @param vanished true if the topic holds it but its query no longer finds it
     */
    public record Asked(long number, String identifier, boolean vanished) {}

    private static final String VANISHED = "no longer found by the query";

    /**
     * Opens a topic run's ledger: a line for each identifier, numbered from 1.
     *
     * @param fetch identifiers to fetch: their lines are pending
     * @param vanished what the topic holds and the query no longer finds: pending too
     * @param compared what is held already and was only compared by its identifier: unchanged, with its article
     */
    @Transactional
    public void open(long runId, List<String> fetch, List<String> vanished, Map<String, Long> compared) {
        List<LedgerEntryEntity> rows = new ArrayList<>(fetch.size() + vanished.size() + compared.size());
        fetch.forEach(pmid -> rows.add(line(runId, rows.size() + 1, pmid, null)));
        vanished.forEach(pmid -> rows.add(line(runId, rows.size() + 1, pmid, VANISHED)));
        compared.forEach((pmid, article) -> {
            LedgerEntryEntity row = line(runId, rows.size() + 1, pmid, "held already; its identifier was compared");
            row.outcome = Outcome.UNCHANGED;
            row.articleId = article;
            rows.add(row);
        });
        session.insertMultiple(rows);
    }

    private static LedgerEntryEntity line(long runId, long number, String pmid, @Nullable String detail) {
        LedgerEntryEntity row = new LedgerEntryEntity();
        row.runId = runId;
        row.number = number;
        row.identifier = pmid;
        row.detail = detail;
        return row;
    }

    /** Makes lines of what was missing pending again, for another try. */
    @Transactional
    public void reopenMissing(long runId) {
        session.createMutationQuery("update LedgerEntryEntity set outcome = :pending, detail = null"
                        + " where runId = :run and outcome = :missing")
                .setParameter("pending", Outcome.PENDING)
                .setParameter("missing", Outcome.MISSING)
                .setParameter("run", runId)
                .executeUpdate();
    }

    /** The lines without an outcome, in order. */
    @Transactional
    public List<Asked> pending(long runId) {
        return session.createSelectionQuery(
                        "from LedgerEntryEntity where runId = :run and outcome = :pending order by number",
                        LedgerEntryEntity.class)
                .setParameter("run", runId)
                .setParameter("pending", Outcome.PENDING)
                .getResultStream()
                .map(row -> new Asked(row.number, String.valueOf(row.identifier), VANISHED.equals(row.detail)))
                .toList();
    }

    /** Writes the outcomes of lines that {@link #open} opened; {@code numbers} are theirs, in the same order. */
    @Transactional
    public void settle(long runId, List<Long> numbers, List<Applied> applied) {
        session.updateMultiple(rows(runId, numbers, applied));
    }

    /** Adds lines with their outcomes, for a source whose entries become known only while it is read. */
    @Transactional
    public void append(long runId, List<Long> numbers, List<Applied> applied) {
        append(runId, numbers, applied, Collections.nCopies(applied.size(), Optional.empty()));
    }

    /** Adds lines of entries of a file with the places where they stand, if those are known. */
    @Transactional
    public void append(long runId, List<Long> numbers, List<Applied> applied, List<Optional<String>> places) {
        List<LedgerEntryEntity> rows = rows(runId, numbers, applied);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place = places.get(i).orElse(null);
        }
        session.insertMultiple(rows);
        session.createMutationQuery("update RunEntity set asked = asked + :n, answered = answered + :n where id = :run")
                .setParameter("n", (long) numbers.size())
                .setParameter("run", runId)
                .executeUpdate();
    }

    /** Counts entries that the topic's query did not match. */
    @Transactional
    public void passOver(long runId, long entries) {
        if (entries > 0) {
            session.createMutationQuery("update RunEntity set passedOver = passedOver + :n where id = :run")
                    .setParameter("n", entries)
                    .setParameter("run", runId)
                    .executeUpdate();
        }
    }

    private static List<LedgerEntryEntity> rows(long runId, List<Long> numbers, List<Applied> applied) {
        List<LedgerEntryEntity> rows = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            rows.add(LedgerEntryEntity.of(runId, numbers.get(i), applied.get(i)));
        }
        return rows;
    }

    /** Lines after number {@code after}, in order; of one outcome if given. */
    @Transactional
    public List<LedgerEntryEntity> lines(long runId, @Nullable Outcome outcome, long after, int limit) {
        return session.createSelectionQuery(
                        "from LedgerEntryEntity where runId = :run and number > :after"
                                + (outcome == null ? "" : " and outcome = :outcome") + " order by number",
                        LedgerEntryEntity.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setProperties(outcome == null ? Map.of() : Map.of("outcome", outcome))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The sums of a ledger as of the last second, for those who watch a run. */
    public Balance recentBalance(long runId) {
        Instant now = clock.instant();
        Counted last = counted.get(runId);
        if (last != null && last.at().plus(RECENT).isAfter(now)) {
            return last.balance();
        }
        counted.values().removeIf(old -> !old.at().plus(RECENT).isAfter(now));
        Balance balance = balance(runId);
        counted.put(runId, new Counted(balance, now));
        return balance;
    }

    /** The sums of a ledger beside the number asked for. */
    @Transactional
    public Balance balance(long runId) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        session.createSelectionQuery(
                        "select outcome, count(*) from LedgerEntryEntity where runId = :run group by outcome",
                        Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> counts.put((Outcome) row[0], (Long) row[1]));
        long asked = session.createSelectionQuery("select asked from RunEntity where id = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
        return new Balance(asked, counts);
    }
}
