package org.elka.ingest;

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
import org.elka.library.Source;
import org.jspecify.annotations.Nullable;

/** What could not be read: its bytes, where it stood and why. */
@Entity
@Table(name = "quarantine")
public class QuarantineEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quarantine_seq")
    @SequenceGenerator(name = "quarantine_seq", sequenceName = "quarantine_seq", allocationSize = 1)
    public @Nullable Long id;

    @Column(name = "run_id")
    public long runId;

    /** The entry's number in the run's ledger. */
    public long number;

    @Enumerated(EnumType.STRING)
    public Source source = Source.FILE;

    public @Nullable String identifier;
    public String place = "";
    public String reason = "";
    /** The bytes, packed; of what is too large, the beginning. */
    public byte[] body = {};

    /** How the bytes are to be read; null for PubMed XML. */
    public @Nullable String reading;

    public Instant kept = Instant.EPOCH;
    /** When it was read after all; null while it waits. */
    public @Nullable Instant released;
}
