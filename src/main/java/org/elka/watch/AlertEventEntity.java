package org.elka.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened to the answer of a saved search; numbered from 1 within it. */
@Entity
@IdClass(AlertEventEntity.Key.class)
@Table(name = "alert_event")
public class AlertEventEntity {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    @Id
    @Column(name = "search_id")
    public long searchId;

    @Id
    public long number;

    @Column(name = "article_id")
    public long articleId;

    /** The last change of the article that this is about. */
    public long change;

    @Enumerated(EnumType.STRING)
    public Effect effect = Effect.ENTERED;

    /** As JSON. */
    public String reasons = "[]";

    public Instant made = Instant.EPOCH;

    /** When a person said that it is not relevant. */
    public @Nullable Instant dismissed;

    /** What became of the article's place in the answer. */
    public enum Effect {
        ENTERED,
        CHANGED,
        LEFT
    }

    /** Why, the weightiest first. */
    public List<Reason> why() {
        try {
            return JSON.readValue(reasons, REASONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the database holds reasons that do not read", e);
        }
    }

    void setWhy(List<Reason> why) {
        try {
            reasons = JSON.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long searchId;
        public long number;

        public Key() {}

        Key(long searchId, long number) {
            this.searchId = searchId;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.searchId == searchId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(searchId, number);
        }
    }
}
