package org.elka.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The file of an import: which it is, and how far it was read. */
@Entity
@Table(name = "import_file")
public class ImportFileEntity {
    @Id
    @Column(name = "run_id")
    public long runId;

    /** Of the file as it came, packed or not, in hexadecimal. */
    public String md5 = "";

    /** Of one of PubMed's own files; null otherwise. */
    public @Nullable Integer series;

    public @Nullable Integer number;

    /** Whose query chose among the entries; null for all of them. */
    public @Nullable String topic;

    /** Elements of the file whose entries are accounted for. */
    @Column(name = "read_up_to")
    public long readUpTo;

    public boolean finished;
}
