package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key under which an article is looked for. */
@Entity
@IdClass(MatchKeyEntity.Key.class)
@Table(name = "match_key")
public class MatchKeyEntity {
    @Id
    @Column(name = "key_hash")
    public long keyHash;

    @Id
    @Column(name = "article_id")
    public long articleId;

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long keyHash;
        public long articleId;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.keyHash == keyHash && key.articleId == articleId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(keyHash, articleId);
        }
    }
}
