package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.elka.library.Applied;
import org.elka.library.Delivery;
import org.elka.library.Outcome;
import org.elka.library.Source;
import org.elka.library.store.Library;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page of a run: records, articles, tags, changes, quarantine and ledger in one transaction, so that killing
 * the process at any instant loses nothing and doubles nothing.
 */
@ApplicationScoped
class PageWriter {
    private final Library library;
    private final RecordMatching matching;
    private final Ledger ledger;
    private final ImportFiles files;
    private final StatelessSession session;
    private final InstantSource clock;

    PageWriter(
            Library library,
            RecordMatching matching,
            Ledger ledger,
            ImportFiles files,
            StatelessSession session,
            InstantSource clock) {
        this.matching = matching;
        this.files = files;
        this.library = library;
        this.ledger = ledger;
        this.session = session;
        this.clock = clock;
    }

    /** Where a page belongs: the run, its topic if it has one, its source. */
    record Origin(long runId, @Nullable String topic, Source source) {}

    /** Writes a page whose lines {@link Ledger#open} opened; {@code numbers} are theirs, in the order of the page. */
    @Transactional
    void settle(Origin origin, List<Long> numbers, List<Received> page) {
        ledger.settle(origin.runId(), numbers, apply(origin, numbers, page));
    }

    /**
     * A piece of a file.
     *
     * @param numbers the entries' positions in the file, which are those of their lines
     * @param passedOver further entries, which the topic's query did not match
     * @param elements of the file that are accounted for with this
     */
    record Piece(List<Long> numbers, List<Received> entries, long passedOver, long elements) {}

    /** Writes a piece of a file, and that it was read so far. */
    @Transactional
    void append(Origin origin, Piece piece) {
        ledger.append(
                origin.runId(),
                piece.numbers(),
                apply(origin, piece.numbers(), piece.entries()),
                places(piece.entries()));
        ledger.passOver(origin.runId(), piece.passedOver());
        files.advance(origin.runId(), piece.elements());
    }

    /** Writes a page whose lines come into the ledger with it, numbered from {@code first}. */
    @Transactional
    void append(Origin origin, long first, List<Received> page) {
        List<Long> numbers =
                LongStream.range(first, first + page.size()).boxed().toList();
        ledger.append(origin.runId(), numbers, apply(origin, numbers, page));
    }

    /** Writes what was read of a quarantined entry after all, and releases it from quarantine. */
    @Transactional
    void release(Origin origin, long number, QuarantineEntity entry, Received received) {
        append(origin, number, List.of(received));
        session.createMutationQuery("update QuarantineEntity set released = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", entry.id)
                .executeUpdate();
    }

    /** Notes that a quarantined entry cannot be read yet, and why not as of now. */
    @Transactional
    void keep(Origin origin, long number, QuarantineEntity entry, String reason) {
        String identifier = entry.identifier == null ? entry.place : entry.identifier;
        ledger.append(
                origin.runId(),
                List.of(number),
                List.of(new Applied(identifier, Outcome.QUARANTINED, null, null, entry.place + ": " + reason)));
        session.createMutationQuery("update QuarantineEntity set reason = :reason where id = :id")
                .setParameter("reason", reason)
                .setParameter("id", entry.id)
                .executeUpdate();
    }

    private static List<Optional<String>> places(List<Received> entries) {
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Received.Read read -> Optional.ofNullable(read.place());
                    case Received.Known known -> Optional.of(known.place());
                    case Received.Unreadable unreadable
                    when unreadable.reading() != null -> Optional.of(unreadable.place());
                    default -> Optional.<String>empty();
                })
                .toList();
    }

    /** Whether a record of that identifier was received after then. */
    @Transactional
    boolean hasRecordSince(String identifier, Instant then) {
        return session.createSelectionQuery(
                                "select count(*) from RecordEntity where identifier = :identifier and received > :then",
                                Long.class)
                        .setParameter("identifier", identifier)
                        .setParameter("then", then)
                        .getSingleResult()
                > 0;
    }

    /** What became of each, in the page's order; deletions take effect after the citations, as in PubMed's files. */
    private List<Applied> apply(Origin origin, List<Long> numbers, List<Received> page) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Received received : page) {
            if (received instanceof Received.Read(Delivery delivery, String place)) {
                deliveries.add(delivery);
            }
        }
        Iterator<Applied> read = matching.matched(
                        origin.runId(), deliveries, library.apply(origin.runId(), origin.topic(), deliveries))
                .iterator();
        List<Applied> outcomes = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            outcomes.add(
                    switch (page.get(i)) {
                        case Received.Read done -> read.next();
                        case Received.Known(String identifier, String place, long articleId) ->
                            new Applied(identifier, Outcome.UNCHANGED, articleId, null, "as Elka exported it");
                        case Received.Deleted deleted -> library.withdraw(origin.runId(), deleted.pmid());
                        case Received.Unreadable unreadable -> quarantine(origin, numbers.get(i), unreadable);
                        case Received.Superseded(String identifier, String reason) ->
                            new Applied(
                                    identifier,
                                    Outcome.UNCHANGED,
                                    null,
                                    null,
                                    "delivered readable since; these bytes: " + reason);
                        case Received.Absent absent ->
                            new Applied(absent.identifier(), Outcome.MISSING, null, null, absent.reason());
                    });
        }
        return outcomes;
    }

    private Applied quarantine(Origin origin, long number, Received.Unreadable unreadable) {
        QuarantineEntity row = new QuarantineEntity();
        row.runId = origin.runId();
        row.number = number;
        row.source = origin.source();
        row.identifier = unreadable.identifier();
        row.place = unreadable.place();
        row.reason = unreadable.reason();
        row.body = RecordSize.packWhatFits(unreadable.body());
        row.reading = unreadable.reading();
        row.kept = clock.instant();
        session.insert(row);
        String identifier = unreadable.identifier();
        return new Applied(
                identifier == null ? unreadable.place() : identifier,
                Outcome.QUARANTINED,
                null,
                null,
                unreadable.place() + ": " + unreadable.reason());
    }
}
