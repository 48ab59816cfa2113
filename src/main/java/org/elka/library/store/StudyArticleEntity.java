package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An article that reports a registered study. */
@Entity
@IdClass(StudyArticleEntity.Key.class)
@Table(name = "study_article")
public class StudyArticleEntity {
    @Id
    @Column(name = "registration")
    public String registration = "";

    @Id
    @Column(name = "article_id")
    public long articleId;

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public String registration = "";
        public long articleId;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.registration.equals(registration) && key.articleId == articleId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(registration, articleId);
        }
    }
}
