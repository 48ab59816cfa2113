package org.elka.ingest.tagging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.ingest.IngestSettings;
import org.elka.ingest.Leases;
import org.elka.ingest.tagging.RetaggingEntity.Kind;
import org.elka.ingest.tagging.RetaggingEntity.State;
import org.elka.library.store.Library;
import org.elka.library.store.Taggings;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.jboss.logging.Logger;

/** Goes over the library in the background with another taxonomy, one going at a time. */
@ApplicationScoped
public class Retaggings {
    private static final Logger LOG = Logger.getLogger(Retaggings.class);
    private static final String LEASE = "retagging";

    private static final String CANCELLED = "cancelled; activating the taxonomy again goes on from here";
    private static final long NONE = 0;

    /** After the leases of killed processes were freed. */
    private static final int AFTER_OTHERS = 3000;

    private final RetaggingLog log;
    private final RetaggingPass pass;
    private final TaxonomyInForce inForce;
    private final Taggings taggings;
    private final Library library;
    private final Leases leases;
    private final IngestSettings settings;
    private final ExecutorService working = Executors.newSingleThreadExecutor();
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    private volatile long current = NONE;
    private volatile boolean stopping;

    Retaggings(
            RetaggingLog log,
            RetaggingPass pass,
            TaxonomyInForce inForce,
            Taggings taggings,
            Library library,
            Leases leases,
            IngestSettings settings) {
        this.log = log;
        this.pass = pass;
        this.inForce = inForce;
        this.taggings = taggings;
        this.library = library;
        this.leases = leases;
        this.settings = settings;
    }

    /** Another dry run or activation is under way, here or in another process. */
    public static final class AlreadyRunning extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyRunning() {
            super("a dry run or activation is under way; wait for its end or cancel it");
        }
    }

    /**
     * Begins to find out what a taxonomy, or the same one with a newer tagger, would change.
     *
     * @throws AlreadyRunning if something is under way
     */
    public RetaggingEntity dryRun(TaxonomyVersionEntity taxonomy, String by) {
        return begin(Kind.DRY_RUN, taxonomy, by);
    }

    /**
     * Puts a taxonomy in force, for what comes in from now on, and begins to tag again what it has not tagged. Activated
     * once more it goes on where it was cancelled.
     *
     * @throws AlreadyRunning if something is under way
     */
    public RetaggingEntity activate(TaxonomyVersionEntity taxonomy, String by) {
        return begin(Kind.ACTIVATION, taxonomy, by);
    }

    private RetaggingEntity begin(Kind kind, TaxonomyVersionEntity taxonomy, String by) {
        if (!leases.take(LEASE)) {
            throw new AlreadyRunning();
        }
        try {
            long total = kind == Kind.DRY_RUN
                    ? library.articleCount()
                    : taggings.countOthers(taxonomy.version + "/" + Tagger.VERSION);
            log.underWay().forEach(this::closeLeft);
            RetaggingEntity row = log.begin(kind, taxonomy.key(), by, total);
            inForce.refresh();
            submit(row, taxonomy);
            return row;
        } catch (RuntimeException e) {
            leases.release(LEASE);
            throw e;
        }
    }

    /** Goes on with what a killed process left. A command that starts the service for itself leaves that to a server. */
    void resume(@Observes @Priority(AFTER_OTHERS) StartupEvent event, TaxonomyVersions versions) {
        if (settings.schedule() && !log.underWay().isEmpty() && leases.take(LEASE)) {
            RetaggingEntity left = log.underWay().getLast();
            log.underWay().stream().filter(row -> row.key() != left.key()).forEach(this::closeLeft);
            submit(left, versions.find(left.taxonomyId).orElseThrow());
        }
    }

    /** Whoever holds the lease knows that nobody is at work on it any more. */
    private void closeLeft(RetaggingEntity left) {
        log.end(left.key(), State.CANCELLED, "Elka was stopped in the middle; another has begun since");
    }

    private void submit(RetaggingEntity row, TaxonomyVersionEntity version) {
        current = row.key();
        Taxonomy taxonomy = Taxonomy.parse(Path.of("taxonomy " + version.key()), version.text());
        working.submit(() -> run(row, inForce.tagger(taxonomy), taxonomy.version()));
    }

    /** Asks one of this process to stop at its next page; false if it is not under way here. */
    public boolean cancel(long id) {
        return current == id && stopped.add(id);
    }

    private void run(RetaggingEntity row, Tagger tagger, String version) {
        long id = row.key();
        try {
            boolean whole = pass.run(row, tagger, version + "/" + Tagger.VERSION, () -> goesOn(id));
            if (whole) {
                log.end(id, State.COMPLETE, null);
            } else if (!stopping) {
                log.end(id, State.CANCELLED, row.kind == Kind.DRY_RUN ? "cancelled" : CANCELLED);
            }
        } catch (RuntimeException e) {
            // the job's boundary: whatever went wrong is said where its curator looks
            LOG.errorf(e, "%s %d failed", row.kind, id);
            log.end(id, State.FAILED, String.valueOf(e.getMessage()));
        } finally {
            current = NONE;
            stopped.remove(id);
            leases.release(LEASE);
        }
    }

    private boolean goesOn(long id) {
        return !stopping && !stopped.contains(id);
    }

    /** Waits for the page under way, while there still is a database. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        working.close();
    }
}
