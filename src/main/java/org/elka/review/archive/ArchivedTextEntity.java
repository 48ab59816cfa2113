package org.elka.review.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A text that a history which came with an archive speaks of; the library here may never have had it. */
@Entity
@Table(name = "review_text")
@IdClass(ArchivedTextEntity.Key.class)
public class ArchivedTextEntity {
    @Id
    @Column(name = "review_id")
    public long reviewId;

    @Id
    @Column(name = "article_id")
    public long articleId;

    /** Below 0: what the library has here is numbered from 1. */
    @Id
    public int number;

    /** PubMed's number where the archive was made. */
    public @Nullable String pmid;

    /** The text as a line of an archive has it, gzipped. */
    public byte[] line = {};

    /** Which text of which article in which review. */
    public record Key(long reviewId, long articleId, int number) implements Serializable {}
}
