package org.elka.review.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One entry of a review's history, with its event as {@link EventText} writes it. */
@Entity
@Table(name = "review_entry")
@IdClass(ReviewEntryEntity.Key.class)
public class ReviewEntryEntity {
    @Id
    @Column(name = "review_id")
    public long reviewId;

    @Id
    public long number;

    public Instant made = Instant.EPOCH;
    public long person;
    public String event = "";

    /** Which entry of which review. */
    public record Key(long reviewId, long number) implements Serializable {}
}
