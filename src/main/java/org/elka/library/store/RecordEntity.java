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
import java.time.Instant;
import org.elka.library.Source;
import org.jspecify.annotations.Nullable;

/** One citation as a source delivered it, once, with its bytes. Never edited. */
@Entity
@Table(name = "record")
public class RecordEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
    @SequenceGenerator(name = "record_seq", sequenceName = "record_seq", allocationSize = 100)
    public @Nullable Long id;

    @Enumerated(EnumType.STRING)
    public Source source = Source.FILE;

    public String identifier = "";
    /** SHA-256 of the bytes as delivered, in hexadecimal. */
    public String sha256 = "";
    /** The bytes as delivered, packed. */
    public byte[] body = {};

    /** How the bytes are to be read; null for PubMed XML. */
    public @Nullable String reading;

    @Column(name = "run_id")
    public long runId;

    public Instant received = Instant.EPOCH;

    @Column(name = "article_id")
    public long articleId;
}
