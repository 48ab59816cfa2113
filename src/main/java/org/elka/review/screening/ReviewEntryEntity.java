package org.elka.review.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

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

    /** So many characters H2 keeps of a text, in 2.x. */
    private static final int LONGEST = 1_048_576;

    /** @throws Refused if an event is longer than a database keeps it */
    static List<ReviewEntryEntity> of(long review, List<Entry> entries) {
        return entries.stream().map(entry -> of(review, entry)).toList();
    }

    private static ReviewEntryEntity of(long review, Entry entry) {
        ReviewEntryEntity row = new ReviewEntryEntity();
        row.reviewId = review;
        row.number = entry.number();
        row.made = entry.made();
        row.person = entry.person();
        row.event = EventText.write(entry.event());
        if (row.event.length() > LONGEST) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    "That is %d characters, and an entry of a review has at most %d; say less at once"
                            .formatted(row.event.length(), LONGEST));
        }
        return row;
    }

    /** Which entry of which review. */
    public record Key(long reviewId, long number) implements Serializable {}
}
