package org.elka.ingest.tagging;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A taxonomy that was proposed, as its file's text; the one activated last is in force. */
@Entity
@Table(name = "taxonomy_version")
public class TaxonomyVersionEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "taxonomy_seq")
    @SequenceGenerator(name = "taxonomy_seq", sequenceName = "taxonomy_seq", allocationSize = 1)
    public @Nullable Long id;

    /** As the file itself says. */
    public String version = "";

    public String sha256 = "";
    /** The file's bytes, UTF-8. */
    public byte[] document = {};

    public Instant proposed = Instant.EPOCH;

    @Column(name = "proposed_by")
    public String proposedBy = "";

    public @Nullable Instant activated;

    @Column(name = "activated_by")
    public @Nullable String activatedBy;

    /** The number of a stored version. */
    public long key() {
        return Objects.requireNonNull(id, "the taxonomy has not been stored yet");
    }

    public String text() {
        return new String(document, StandardCharsets.UTF_8);
    }
}
