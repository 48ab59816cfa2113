package org.elka.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.elka.search.Filters;
import org.jspecify.annotations.Nullable;

/** What a saved search asks, or asked, in one of its versions. Never edited. */
@Entity
@IdClass(SavedVersionEntity.Key.class)
@Table(name = "saved_search_version")
public class SavedVersionEntity {
    @Id
    @Column(name = "search_id")
    public long searchId;

    @Id
    public int number;

    public String query = "";
    /** One facet a line, as {@link Filters#texts} writes it. */
    public String filters = "";

    public @Nullable String note;

    @Column(name = "saved_by")
    public String by = "";

    public Instant saved = Instant.EPOCH;

    /** Its filters as values. */
    public Filters picked() {
        return filters(filters);
    }

    static Filters filters(String lines) {
        return lines.isEmpty() ? Filters.NONE : Filters.parse(List.of(lines.split("\n")));
    }

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long searchId;
        public int number;

        public Key() {}

        Key(long searchId, int number) {
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
