package org.elka.review.screening;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review; locked while entries are added to it. */
@Entity
@Table(name = "review")
public class ReviewEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 1)
    public @Nullable Long id;

    /** As its protocol says now. */
    public String title = "";

    public Instant created = Instant.EPOCH;

    @Column(name = "last_entry")
    public long lastEntry;

    /** The library's change up to which its sources and articles have been followed. */
    @Column(name = "followed_to")
    public long followedTo;

    /** Why it cannot be followed at the moment. */
    public @Nullable String problem;

    long key() {
        if (id == null) {
            throw new IllegalStateException("the review has not been stored yet");
        }
        return id;
    }
}
