package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of an article's text: the citation as read then, and which of its fields differ from the one before. */
@Entity
@IdClass(ArticleVersionEntity.Key.class)
@Table(name = "article_version")
public class ArticleVersionEntity {
    @Id
    @Column(name = "article_id")
    public long articleId;

    @Id
    public int number;

    @Column(name = "record_id")
    public long recordId;

    /** The citation, packed. */
    public byte[] citation = {};

    /** Comma-separated fields that were revised; null for the first version. */
    public @Nullable String revised;

    public Instant made = Instant.EPOCH;

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long articleId;
        public int number;

        public Key() {}

        public Key(long articleId, int number) {
            this.articleId = articleId;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.articleId == articleId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(articleId, number);
        }
    }
}
