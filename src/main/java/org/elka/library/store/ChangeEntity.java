package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.elka.library.Change;
import org.jspecify.annotations.Nullable;

/** One numbered entry of the change log. */
@Entity
@Table(name = "library_change")
public class ChangeEntity {
    @Id
    public @Nullable Long number;

    @Enumerated(EnumType.STRING)
    public Change.Kind kind = Change.Kind.NEW;

    @Column(name = "article_id")
    public long articleId;

    public int version;

    @Column(name = "run_id")
    public @Nullable Long runId;

    public Instant made = Instant.EPOCH;
    public @Nullable String detail;

    /** The change that {@code article.change} numbers. */
    static ChangeEntity of(
            ArticleEntity article, Change.Kind kind, @Nullable Long runId, Instant made, @Nullable String detail) {
        ChangeEntity row = new ChangeEntity();
        row.number = article.change;
        row.kind = kind;
        row.articleId = article.key();
        row.version = article.version;
        row.runId = runId;
        row.made = made;
        row.detail = detail;
        return row;
    }
}
