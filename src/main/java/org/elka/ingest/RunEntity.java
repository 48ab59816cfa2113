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
import java.time.LocalDate;
import java.util.Objects;
import org.elka.library.Source;
import org.jspecify.annotations.Nullable;

/** One execution of a source, for a topic or a file. */
@Entity
@Table(name = "run")
public class RunEntity extends PanacheEntityBase {
    /** What a run looks at. */
    public enum Kind {
        /** Everything that matches the topic. */
        FIRST_LOAD,
        /** What entered or was modified since the watermark, with an overlap. */
        INCREMENTAL,
        /** The identifiers of everything that matches, to find what surfaced late or vanished. */
        SWEEP,
        /** The entries of a file. */
        IMPORT,
        /** What waits in quarantine, read again. */
        RETRY
    }

    public enum State {
        RUNNING,
        /** It balances and nothing is missing. */
        COMPLETE,
        /** Something is missing or unanswered; it is tried again and does not move the watermark. */
        INCOMPLETE,
        /** It could not be done; the message says why. */
        FAILED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_seq")
    @SequenceGenerator(name = "run_seq", sequenceName = "run_seq", allocationSize = 1)
    public @Nullable Long id;

    @Enumerated(EnumType.STRING)
    public Source source = Source.PUBMED;

    public @Nullable String topic;

    @Enumerated(EnumType.STRING)
    public Kind kind = Kind.INCREMENTAL;

    @Enumerated(EnumType.STRING)
    public State state = State.RUNNING;

    public Instant started = Instant.EPOCH;
    public @Nullable Instant ended;
    /** The query asked, or the name of the file. */
    public String description = "";

    /** The first entry or modification date asked for; null for all. */
    public @Nullable LocalDate since;

    /** Up to which entry date the topic is complete if this run balances. */
    @Column(name = "complete_to")
    public @Nullable LocalDate completeTo;

    /** Why the run ended as it did. */
    public @Nullable String message;

    /** What PubMed ignored or did not find of the query; for the curator to mend. */
    public @Nullable String warning;

    /** Identifiers asked for, or entries of the file. */
    public long asked;
    /** Of them, those with an outcome. */
    public long answered;

    /** Entries of a file that the topic's query did not match: they are no lines of the ledger. */
    @Column(name = "passed_over")
    public long passedOver;

    /** An import of the file with that name, not stored yet. */
    public static RunEntity importOf(String fileName) {
        RunEntity run = new RunEntity();
        run.source = Source.FILE;
        run.kind = Kind.IMPORT;
        run.description = fileName;
        return run;
    }

    /** A run of a topic, not stored yet. */
    public static RunEntity ofTopic(String topic, Kind kind, String query) {
        RunEntity run = new RunEntity();
        run.topic = topic;
        run.kind = kind;
        run.description = query;
        return run;
    }

    /** The number of a stored run. */
    public long key() {
        return Objects.requireNonNull(id, "the run has not been stored yet");
    }
}
