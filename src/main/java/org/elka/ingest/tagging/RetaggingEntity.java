package org.elka.ingest.tagging;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One going over the library with a taxonomy: to see what it would change, or to change it. */
@Entity
@Table(name = "retagging")
public class RetaggingEntity extends PanacheEntityBase {
    public enum Kind {
        DRY_RUN,
        ACTIVATION
    }

    public enum State {
        RUNNING,
        COMPLETE,
        /** The message says why. */
        FAILED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retagging_seq")
    @SequenceGenerator(name = "retagging_seq", sequenceName = "retagging_seq", allocationSize = 1)
    public @Nullable Long id;

    @Enumerated(EnumType.STRING)
    public Kind kind = Kind.DRY_RUN;

    @Column(name = "taxonomy_id")
    public long taxonomyId;

    @Enumerated(EnumType.STRING)
    public State state = State.RUNNING;

    public Instant started = Instant.EPOCH;
    public @Nullable Instant ended;

    @Column(name = "asked_by")
    public String askedBy = "";

    /** Articles to go over, as far as that was known at the start. */
    public long total;

    public long done;
    /** Of those done, how many changed, or would. */
    public long changed;

    @Column(name = "last_article")
    public long lastArticle;

    public @Nullable String message;

    /** What a dry run found, as JSON; null for an activation. */
    public byte @Nullable [] found;

    /** The number of a stored one. */
    public long key() {
        return Objects.requireNonNull(id, "it has not been stored yet");
    }
}
