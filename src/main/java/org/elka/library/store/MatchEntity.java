package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.elka.library.Match;
import org.jspecify.annotations.Nullable;

/** A pair of articles with what stands of it; its events tell the rest. */
@Entity
@Table(name = "article_match")
public class MatchEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_match_seq")
    @SequenceGenerator(name = "article_match_seq", sequenceName = "article_match_seq", allocationSize = 100)
    public @Nullable Long id;

    /** The lower number of the two. */
    @Column(name = "article_id")
    public long articleId;

    @Column(name = "other_id")
    public long otherId;

    @Enumerated(EnumType.STRING)
    public Match.State state = Match.State.UNCERTAIN;

    /** Whether the two are one publication by it. */
    public boolean joins;

    /** The number of its last event. */
    public int revision;

    long key() {
        if (id == null) {
            throw new IllegalStateException("match has not been stored yet");
        }
        return id;
    }

    /** A person said that the two are not one. */
    boolean keepsApart() {
        return !joins && (state == Match.State.UNDONE || state == Match.State.SETTLED);
    }

    /** Whether a person has spoken, so that the machine has nothing to say any more. */
    boolean isDecided() {
        return state == Match.State.UNDONE || state == Match.State.SETTLED;
    }
}
