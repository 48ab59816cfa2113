package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.elka.ingest.RunEntity.State;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Which files were imported, in which order, and how far. */
@ApplicationScoped
class ImportFiles {
    private final StatelessSession session;

    ImportFiles(StatelessSession session) {
        this.session = session;
    }

    /** The last of PubMed's own files that was applied to its end. */
    @Transactional
    Optional<PubmedFileName> lastApplied() {
        return session.createSelectionQuery(
                        "from ImportFileEntity where finished and series is not null order by series desc, number desc",
                        ImportFileEntity.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(file ->
                        new PubmedFileName(Objects.requireNonNull(file.series), Objects.requireNonNull(file.number)));
    }

    /** The run that began to import these bytes for that topic, or for none, and did not come to their end. */
    @Transactional
    Optional<Long> brokenOff(String md5, @Nullable String topic) {
        return session.createSelectionQuery(
                        "select f.runId from ImportFileEntity f join RunEntity r on r.id = f.runId"
                                + " where f.md5 = :md5 and coalesce(f.topic, '') = :topic and not f.finished"
                                + " and r.state <> :running and (f.readUpTo > 0 or r.state <> :failed) order by f.runId desc",
                        Long.class)
                .setParameter("md5", md5)
                .setParameter("topic", topic == null ? "" : topic)
                .setParameter("running", State.RUNNING)
                .setParameter("failed", State.FAILED) // with nothing read: refused, and to be told anew
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    void open(long runId, String md5, @Nullable PubmedFileName name, @Nullable String topic) {
        ImportFileEntity file = new ImportFileEntity();
        file.runId = runId;
        file.md5 = md5;
        file.series = name == null ? null : name.series();
        file.number = name == null ? null : name.number();
        file.topic = topic;
        session.insert(file);
    }

    /** How far a run has read its file, in elements. */
    @Transactional
    long readUpTo(long runId) {
        return session.createSelectionQuery("select readUpTo from ImportFileEntity where runId = :run", Long.class)
                .setParameter("run", runId)
                .uniqueResultOptional()
                .orElse(0L);
    }

    /** Notes that so many more elements are accounted for; part of the transaction that does it. */
    @Transactional
    void advance(long runId, long elements) {
        session.createMutationQuery("update ImportFileEntity set readUpTo = readUpTo + :n where runId = :run")
                .setParameter("n", elements)
                .setParameter("run", runId)
                .executeUpdate();
    }

    @Transactional
    void finish(long runId) {
        session.createMutationQuery("update ImportFileEntity set finished = true where runId = :run")
                .setParameter("run", runId)
                .executeUpdate();
    }
}
