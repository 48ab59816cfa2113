package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a topic holds an article, since which run. */
@Entity
@IdClass(TopicArticleEntity.Key.class)
@Table(name = "topic_article")
public class TopicArticleEntity {
    @Id
    public String topic = "";

    @Id
    @Column(name = "article_id")
    public long articleId;

    @Column(name = "run_id")
    public long runId;

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public String topic = "";
        public long articleId;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.articleId == articleId && key.topic.equals(topic);
        }

        @Override
        public int hashCode() {
            return 31 * topic.hashCode() + Long.hashCode(articleId);
        }
    }
}
