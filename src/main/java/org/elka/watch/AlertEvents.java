package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** What happened to saved searches, and what people said was not relevant. */
@ApplicationScoped
public class AlertEvents {
    private final StatelessSession session;
    private final InstantSource clock;

    AlertEvents(StatelessSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Events of a search with numbers from above {@code after} to {@code upTo}, in order. */
    @Transactional
    public List<AlertEventEntity> between(long searchId, long after, long upTo, int limit) {
        return session.createSelectionQuery(
                        "from AlertEventEntity where searchId = :id and number > :after and number <= :upTo"
                                + " order by number",
                        AlertEventEntity.class)
                .setParameter("id", searchId)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The last events of a search that nobody dismissed, the latest first. */
    @Transactional
    public List<AlertEventEntity> latest(long searchId, int limit) {
        return session.createSelectionQuery(
                        "from AlertEventEntity where searchId = :id and dismissed is null order by number desc",
                        AlertEventEntity.class)
                .setParameter("id", searchId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    public Optional<AlertEventEntity> find(long searchId, long number) {
        return Optional.ofNullable(session.get(AlertEventEntity.class, new AlertEventEntity.Key(searchId, number)));
    }

    /**
     * Notes that an article is not relevant to a search: this and all other events on it are left out of messages that
     * are yet to be made and of the feed.
     */
    @Transactional
    public void dismiss(AlertEventEntity event) {
        session.createMutationQuery("update AlertEventEntity set dismissed = :now where searchId = :search"
                        + " and articleId = :article and dismissed is null")
                .setParameter("now", clock.instant())
                .setParameter("search", event.searchId)
                .setParameter("article", event.articleId)
                .executeUpdate();
    }
}
