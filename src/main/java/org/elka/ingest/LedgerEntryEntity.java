package org.elka.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.elka.library.Applied;
import org.elka.library.Outcome;
import org.jspecify.annotations.Nullable;

/** One line of a run's ledger: an identifier asked for, or an entry of a file, and what became of it. */
@Entity
@IdClass(LedgerEntryEntity.Key.class)
@Table(name = "ledger_entry")
public class LedgerEntryEntity {
    @Id
    @Column(name = "run_id")
    public long runId;

    /** Position in the list of identifiers, or of the entry in the file, from 1. */
    @Id
    public long number;

    public @Nullable String identifier;

    @Enumerated(EnumType.STRING)
    public Outcome outcome = Outcome.PENDING;

    @Column(name = "article_id")
    public @Nullable Long articleId;

    @Column(name = "record_id")
    public @Nullable Long recordId;

    public @Nullable String detail;
    /** Where in its file the entry stands; null where the line is of no file, or of PubMed XML. */
    public @Nullable String place;

    /** A line of that run with what the library did. */
    static LedgerEntryEntity of(long runId, long number, Applied applied) {
        LedgerEntryEntity entry = new LedgerEntryEntity();
        entry.runId = runId;
        entry.number = number;
        entry.identifier = applied.identifier();
        entry.outcome = applied.outcome();
        entry.articleId = applied.articleId();
        entry.recordId = applied.recordId();
        entry.detail = applied.detail();
        return entry;
    }

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long runId;
        public long number;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.runId == runId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, number);
        }
    }
}
