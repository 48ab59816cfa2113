package org.elka.ingest.tagging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.elka.Begun;
import org.elka.Home;
import org.elka.library.Tagging;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyException;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomy by which the library is tagged, and its tagger. The library keeps it: {@code config/taxonomy.yaml} is
 * taken over by a library that has none, and afterwards what is changed in it is a proposal, which a curator can try
 * and activate.
 */
@ApplicationScoped
public class TaxonomyInForce {
    private static final Logger LOG = Logger.getLogger(TaxonomyInForce.class);
    private static final int BEFORE_OTHERS = 100;
    private static final int AFTER_OTHERS = 3000;
    private static final String FILE = "config/taxonomy.yaml";

    private final TaxonomyVersions versions;
    private final Path file;
    private volatile @Nullable Loaded loaded;
    private volatile @Nullable String notice;

    TaxonomyInForce(TaxonomyVersions versions, Home home) {
        this.versions = versions;
        this.file = home.config().resolve("taxonomy.yaml");
    }

    /** A version with what was read out of it, or is being read. */
    private record Loaded(TaxonomyVersionEntity row, Begun<Tagger> tagger) {}

    /** Read when first needed, by whoever reads the taxonomy. */
    private static final class Values {
        static final ValueVocabulary STANDARD = ValueVocabulary.standard();

        private Values() {}
    }

    /** Before anything is tagged: takes the file over, or proposes it where it is not what it was. */
    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        Optional<TaxonomyVersionEntity> kept = versions.inForce();
        if (kept.isEmpty()) {
            TaxonomyVersionEntity first = versions.propose(file, text(), FILE);
            versions.activate(first.key(), FILE);
            refresh();
            return;
        }
        // beside what else begins, since it takes a tenth of a start
        TaxonomyVersionEntity row = kept.get();
        loaded = new Loaded(row, Begun.beside("taxonomy", () -> read(row)));
        lookAtFile();
    }

    /** Stops the start where the taxonomy that the library keeps cannot be read. */
    void ready(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
        tagger();
    }

    private void lookAtFile() {
        try {
            TaxonomyVersionEntity row = versions.propose(file, text(), FILE);
            if (!row.sha256.equals(version().sha256)) {
                notice = "%s holds version %s (no. %d), the library uses %s: try it with `./elka taxonomy dry-run %d`"
                        .formatted(file, row.version, row.key(), version().version, row.key());
            }
        } catch (TaxonomyException wrong) {
            notice = wrong.getMessage() + "; the library goes on with version " + version().version;
        }
        if (notice != null) {
            LOG.warn(notice);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TaxonomyException(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Takes up what is in force now; another process on the same database may have activated it. A library that keeps
     * no taxonomy yet is still starting: {@link #start} takes the file over or stops with its error, so a timer that
     * fires before has nothing to say.
     */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        versions.inForce().ifPresent(this::take);
    }

    private void take(TaxonomyVersionEntity row) {
        Loaded now = loaded;
        if (now == null || now.row().key() != row.key()) {
            Begun<Tagger> tagger = Begun.here(() -> read(row));
            tagger.ended();
            loaded = new Loaded(row, tagger);
        }
    }

    private Tagger read(TaxonomyVersionEntity row) {
        return tagger(Taxonomy.parse(Path.of("taxonomy " + row.key()), row.text()));
    }

    /** A tagger by another taxonomy, for trying it. */
    public Tagger tagger(Taxonomy taxonomy) {
        return new Tagger(taxonomy, new StatedValues(Values.STANDARD));
    }

    private Loaded loaded() {
        return Objects.requireNonNull(loaded, "the taxonomy is loaded at start");
    }

    /** Tags a text by the taxonomy in force. */
    public Tagging tag(String title, String abstractText) {
        return tagger().tag(title, abstractText);
    }

    private Tagger tagger() {
        return loaded().tagger().ended();
    }

    public Taxonomy taxonomy() {
        return tagger().taxonomy();
    }

    /** The version in force, as it is kept. */
    public TaxonomyVersionEntity version() {
        return loaded().row();
    }

    /** Versions of taxonomy and tagger, as they stand on each tagging: "taxonomy/tagger". */
    public String madeBy() {
        return taxonomy().version() + "/" + Tagger.VERSION;
    }

    /** What the curator should know of {@code config/taxonomy.yaml}; empty where it is what is in force. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }
}
