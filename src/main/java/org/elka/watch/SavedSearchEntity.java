package org.elka.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A saved search, and up to where alerts have followed the library for it. */
@Entity
@Table(name = "saved_search")
public class SavedSearchEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_search_seq")
    @SequenceGenerator(name = "saved_search_seq", sequenceName = "saved_search_seq", allocationSize = 1)
    public @Nullable Long id;

    public String name = "";
    public String owner = "";
    public Instant created = Instant.EPOCH;
    public @Nullable Instant removed;
    /** 0, or the id once it is removed, so that its name can be used again. */
    public long removal;

    public int version;

    @Column(name = "followed_to")
    public long followedTo;

    /** What it found as of {@link #followedTo}, as {@link ArticleIds} packs it. */
    public byte[] members = {};

    @Column(name = "last_event")
    public long lastEvent;

    public @Nullable String problem;

    long key() {
        return Objects.requireNonNull(id, "stored");
    }
}
