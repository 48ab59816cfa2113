package org.elka.review.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Somebody in a history that came with an archive who has no account here. */
@Entity
@Table(name = "review_person")
public class FormerPersonEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_person_seq")
    @SequenceGenerator(name = "review_person_seq", sequenceName = "review_person_seq", allocationSize = 1)
    public @Nullable Long id;

    public String login = "";

    public String name = "";

    /** The number in histories, below 0: accounts have numbers above. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("this person has not been stored yet");
        }
        return -id;
    }
}
