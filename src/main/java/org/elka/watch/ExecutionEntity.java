package org.elka.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.elka.search.Filters;
import org.jspecify.annotations.Nullable;

/** What a saved search found as of a change. Never edited. */
@Entity
@Table(name = "execution")
public class ExecutionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "execution_seq")
    @SequenceGenerator(name = "execution_seq", sequenceName = "execution_seq", allocationSize = 1)
    public @Nullable Long id;

    @Column(name = "search_id")
    public long searchId;

    public int version;
    public String query = "";
    public String filters = "";
    public String translation = "";

    /** Digest of how the translation was read: with all the headings that counted. */
    public String reading = "";

    public long change;
    public long found;

    /** The articles found, as {@link ArticleIds} packs them. */
    public byte[] identifiers = {};

    /** {@link ArticleIds#digest} of the articles found. */
    public String sha256 = "";

    public Instant executed = Instant.EPOCH;

    @Column(name = "executed_by")
    public String by = "";

    /** The articles found, by number. */
    public Set<Long> ids() {
        return ArticleIds.unpack(identifiers);
    }

    /** Its filters as values. */
    public Filters picked() {
        return SavedVersionEntity.filters(filters);
    }
}
