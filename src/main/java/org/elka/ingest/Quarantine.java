package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.ingest.RunEntity.Kind;
import org.elka.library.Source;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/** What could not be read, kept with its bytes until a better reader, or a better delivery, comes. */
@ApplicationScoped
public class Quarantine {
    private static final int PAGE = 100;
    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    private final StatelessSession session;
    private final Runs runs;
    private final Progress progress;
    private final RecordReading reading;
    private final PageWriter writer;
    private final Durability durability;
    private final ExecutorService retrying = Executors.newSingleThreadExecutor();

    Quarantine(
            StatelessSession session,
            Runs runs,
            Progress progress,
            RecordReading reading,
            PageWriter writer,
            Durability durability) {
        this.session = session;
        this.runs = runs;
        this.progress = progress;
        this.reading = reading;
        this.writer = writer;
        this.durability = durability;
    }

    @PreDestroy
    void stop() {
        retrying.shutdown();
    }

    /** Entries after number {@code after}, in order; those released too only if {@code all}. */
    @Transactional
    public List<QuarantineEntity> list(long after, int limit, boolean all) {
        return session.createSelectionQuery(
                        "from QuarantineEntity where id > :after" + (all ? "" : " and released is null")
                                + " order by id",
                        QuarantineEntity.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    public Optional<QuarantineEntity> find(long id) {
        return session.createSelectionQuery("from QuarantineEntity where id = :id", QuarantineEntity.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** An entry's bytes as they came; of what was too large, the beginning. */
    public byte[] bytes(QuarantineEntity entry) {
        return RecordSize.unpack(entry.body);
    }

    /**
     * Reads all that waits again, in the background, as a run of its own: what can be read now enters the library and
     * is released, what cannot stays.
     *
     * @return the run's number
     */
    public long retry() {
        RunEntity run = new RunEntity();
        run.source = Source.FILE;
        run.kind = Kind.RETRY;
        run.description = "what waits in quarantine";
        long id = runs.start(run);
        progress.begin(id, "reading again");
        retrying.submit(() -> run(id));
        return id;
    }

    private void run(long run) {
        try {
            progress.expect(run, "reading again", runs.quarantined());
            long number = 0;
            List<QuarantineEntity> page = list(0, PAGE, false);
            while (!page.isEmpty()) {
                for (QuarantineEntity entry : page) {
                    release(run, ++number, entry);
                    progress.advance(run, 1);
                }
                page = list(Objects.requireNonNull(page.getLast().id), PAGE, false);
            }
            durability.sync();
            runs.finish(run);
        } catch (Cancelled e) {
            runs.end(run, RunEntity.State.CANCELLED, e.getMessage());
        } catch (RuntimeException e) {
            // the run's boundary: whatever went wrong is said in the run, where its curator looks
            LOG.errorf(e, "reading the quarantine again, run %d, failed", run);
            runs.fail(run, Causes.inWords(e));
        } finally {
            progress.end(run);
        }
    }

    private void release(long run, long number, QuarantineEntity entry) {
        String topic = runs.find(entry.runId).map(origin -> origin.topic).orElse(null);
        PageWriter.Origin origin = new PageWriter.Origin(run, topic, entry.source);
        Received received = reading.read(entry, bytes(entry));
        switch (received) {
            case Received.Unreadable still
            when isDeliveredSince(entry) ->
                writer.release(origin, number, entry, new Received.Superseded(entry.identifier, still.reason()));
            case Received.Unreadable still -> writer.keep(origin, number, entry, still.reason());
            default -> writer.release(origin, number, entry, received);
        }
    }

    /** Whether its source has delivered the same citation, readable, since. */
    private boolean isDeliveredSince(QuarantineEntity entry) {
        return entry.identifier != null && writer.hasRecordSince(entry.identifier, entry.kept);
    }
}
