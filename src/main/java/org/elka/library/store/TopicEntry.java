package org.elka.library.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.elka.library.Change;
import org.hibernate.StatelessSession;

/** Puts articles into a topic. For an article that the library had already, that is a change of its own. */
final class TopicEntry {
    private final StatelessSession session;
    private final long runId;
    private final Instant now;

    TopicEntry(StatelessSession session, long runId, Instant now) {
        this.session = session;
        this.runId = runId;
        this.now = now;
    }

    /**
     * Enters those of {@code articles} that the topic does not hold.
     *
     * @param changed articles that this page changed anyway, which therefore need no change of their own
     * @return the last change number drawn
     */
    long enter(String topic, Set<Long> articles, Set<Long> changed, long lastChange) {
        if (articles.isEmpty()) {
            return lastChange;
        }
        Set<Long> entering = new HashSet<>(articles);
        entering.removeAll(held(topic, articles));
        List<TopicArticleEntity> rows = new ArrayList<>();
        for (long id : entering) {
            TopicArticleEntity row = new TopicArticleEntity();
            row.topic = topic;
            row.articleId = id;
            row.runId = runId;
            rows.add(row);
        }
        session.insertMultiple(rows);
        entering.removeAll(changed);
        return announce(topic, entering, lastChange);
    }

    private List<Long> held(String topic, Set<Long> articles) {
        return session.createSelectionQuery(
                        "select t.articleId from TopicArticleEntity t where t.topic = :topic and t.articleId in :ids",
                        Long.class)
                .setParameter("topic", topic)
                .setParameter("ids", articles)
                .getResultList();
    }

    private long announce(String topic, Set<Long> ids, long lastChange) {
        long number = lastChange;
        if (!ids.isEmpty()) {
            List<ArticleEntity> articles = session.createSelectionQuery(
                            "from ArticleEntity where id in :ids order by id", ArticleEntity.class)
                    .setParameter("ids", ids)
                    .getResultList();
            List<ChangeEntity> changes = new ArrayList<>();
            for (ArticleEntity article : articles) {
                article.change = ++number;
                changes.add(ChangeEntity.of(article, Change.Kind.TOPIC, runId, now, topic));
            }
            session.updateMultiple(articles);
            session.insertMultiple(changes);
        }
        return number;
    }
}
