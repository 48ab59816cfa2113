package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.elka.pubmed.eutils.Attempt;
import org.elka.pubmed.eutils.DatabaseInfo;
import org.elka.pubmed.eutils.Fault;
import org.elka.pubmed.eutils.Reply;
import org.elka.pubmed.eutils.RequestListener;
import org.elka.pubmed.eutils.SearchReply;
import org.hibernate.StatelessSession;

/** Keeps every attempt at every request of a run, in the words of PubMed. */
@ApplicationScoped
public class RequestLog {
    private final StatelessSession session;
    private final Progress progress;

    RequestLog(StatelessSession session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    @Transactional
    void keep(long runId, Attempt attempt) {
        RequestEntity row = new RequestEntity();
        row.runId = runId;
        row.attempt = attempt.number();
        row.request = attempt.request().toString();
        row.answer = answer(attempt.reply());
        row.failed = !(attempt.reply() instanceof Reply.Answered<?>);
        row.at = attempt.started();
        row.millis = attempt.took().toMillis();
        session.insert(row);
    }

    /** The attempts of a run after number {@code after}, in order. */
    @Transactional
    public List<RequestEntity> of(long runId, long after, int limit) {
        return session.createSelectionQuery(
                        "from RequestEntity where runId = :run and id > :after order by id", RequestEntity.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Follows a run. */
    RequestListener listener(long runId) {
        return new RequestListener() {
            @Override
            public void attempted(Attempt attempt) {
                keep(runId, attempt);
            }

            @Override
            public void waiting(Instant until, Fault because) {
                progress.waiting(runId, because.summary(), until);
            }
        };
    }

    private static String answer(Reply<?> reply) {
        return switch (reply) {
            case Reply.Answered<?>(SearchReply found) ->
                "count %d, %d identifiers".formatted(found.count(), found.ids().size());
            case Reply.Answered<?>(DatabaseInfo info) -> "last update " + info.lastUpdate();
            case Reply.Answered<?>(byte[] page) -> page.length + " bytes";
            case Reply.Answered<?>(Object other) -> other.toString();
            case Reply.Refused<?>(String words) -> "refused: " + words;
            case Reply.Failed<?>(Fault fault) -> fault.summary();
        };
    }
}
