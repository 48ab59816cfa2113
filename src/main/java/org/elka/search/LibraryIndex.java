package org.elka.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.elka.Begun;
import org.elka.Home;
import org.elka.library.ChangeLog;
import org.elka.library.LibraryChanged;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;
import org.elka.search.query.Zone;
import org.jboss.logging.Logger;

/**
 * The index of this process over the library: opened at start, following the change log on a thread of its own that
 * nothing ever interrupts, since an interrupt in the middle of a write would close the index for good.
 */
@ApplicationScoped
public class LibraryIndex implements ArticleSearch, IndexWords {
    /** Between two looks at the change log when nothing was announced: others may write to the same database. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /**
     * Between two refreshes while changes keep coming: each leaves segments that must be merged, and a search must see
     * a change within a second.
     */
    private static final Duration PACE = Duration.ofMillis(600);

    private static final int BEFORE_OTHERS = 50;
    private static final int AFTER_OTHERS = 3000;

    /** So long a person waits for an answer that must be whole. */
    private static final Duration MOMENT = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration STOP_SEEN_AFTER = Duration.ofMillis(50);

    private static final Logger LOG = Logger.getLogger(LibraryIndex.class);

    private final Indexer indexer;
    private final Semaphore announced = new Semaphore(0);
    private final Thread follower = Thread.ofPlatform().name("index").daemon().unstarted(this::follow);
    private volatile Begun<Optional<String>> opening = Begun.here(Optional::empty);
    private volatile boolean stopping;
    private volatile boolean rebuildAsked;
    private volatile long rebuilds;

    LibraryIndex(ChangeLog log, Home home, IndexFormat format, InstantSource clock) {
        this.indexer = new Indexer(log, home.index(), format, clock);
    }

    /** Begins to open it beside what else begins, first of all: it takes as long as the rest of them together. */
    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        opening = Begun.beside("index opening", () -> Optional.ofNullable(indexer.open()));
    }

    /** Stops the start where the index cannot be opened. */
    void ready(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
        opening.ended().ifPresent(reason -> LOG.infof("the index is made anew: %s", reason));
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        announced.release();
        follower.join();
        opening.work().handle((reason, failed) -> reason).join();
        indexer.close();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LibraryChanged event) {
        announced.release();
    }

    private void follow() {
        String reported = "";
        while (!stopping) {
            long begun = System.nanoTime();
            long applied = 0;
            try {
                applied = indexer.follow();
                if (rebuildAsked) {
                    rebuild();
                }
                reported = "";
            } catch (IndexFailedException e) {
                reported = report(reported, e);
            } catch (RuntimeException e) {
                // this thread's boundary: the database may be away for a while; the index follows when it is back
                reported = report(reported, e);
            }
            if (applied > 0) {
                pace(begun);
            }
            await();
        }
    }

    private void rebuild() {
        rebuildAsked = false;
        try {
            indexer.rebuild();
        } finally {
            rebuilds++;
        }
    }

    /** How often the index was made anew since the start, whether that went well or not. */
    public long rebuilds() {
        return rebuilds;
    }

    private static String report(String reported, RuntimeException failure) {
        String problem = String.valueOf(failure.getMessage());
        if (!problem.equals(reported)) {
            LOG.error("the index does not follow the library at the moment: " + problem, failure);
        }
        return problem;
    }

    private void await() {
        try {
            if (announced.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                announced.drainPermits();
            }
        } catch (InterruptedException e) {
            LOG.debug("nobody should interrupt the index", e);
        }
    }

    private void pace(long begun) {
        long end = begun + PACE.toNanos();
        while (!stopping && System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), STOP_SEEN_AFTER.toNanos()));
        }
    }

    /** Makes the index again from the change log, in the background, while the one in use serves. */
    public void askRebuild() {
        rebuildAsked = true;
        announced.release();
    }

    /** How the index stands. */
    public IndexState state() {
        return indexer.state();
    }

    /** How many articles have a vector that searches see. */
    public long withMeaning() {
        return indexer.withMeaning();
    }

    /** See {@link Indexer#reapply}. */
    void reapply(long after, int limit) {
        indexer.reapply(after, limit);
    }

    /** Gives the identifier of each article that searches see, in no order: for checks against the database. */
    public void eachId(LongConsumer id) {
        indexer.eachId(id);
    }

    /**
     * Waits until searches see that change, for minutes: for what is kept as all that the library had then.
     *
     * @throws IndexBehindException if that is not enough
     */
    public void await(long change) {
        await(change, PATIENCE);
    }

    /**
     * Waits a moment where the index is still being filled: for what is handed on as all that was found.
     *
     * @throws IndexBehindException if that is not enough
     */
    public void awaitFilled() {
        IndexState state = state();
        if (state.isBehind()) {
            await(state.target(), MOMENT);
        }
    }

    private void await(long change, Duration atMost) {
        if (!indexer.awaitChange(change, atMost)) {
            throw new IndexBehindException(state(), change);
        }
    }

    /** Waits until searches see that change; false when the time is over before. */
    public boolean awaitChange(long change, Duration atMost) {
        return indexer.awaitChange(change, atMost);
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return indexer.search(request);
    }

    /** The ids of all articles that match, by the rules of {@link #search}. */
    public Set<Long> ids(Query query, Filters filters) {
        Set<Long> ids = new TreeSet<>();
        String cursor = null;
        do {
            SearchPage page = search(new SearchRequest(
                    query, filters, SearchRequest.Order.NEWEST, SearchRequest.MAX_LIMIT, cursor, Set.of()));
            page.hits().forEach(hit -> ids.add(hit.articleId()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    @Override
    public boolean finds(Query query) {
        return indexer.finds(query);
    }

    @Override
    public long count(Query query) {
        return indexer.count(query);
    }

    @Override
    public CrossTabulation crossTabulated(Query query, Filters filters, List<Facet> facets) {
        return indexer.crossTabulated(query, filters, facets);
    }

    @Override
    public List<Long> countsIn(List<ArticleSet> sets, SearchRequest request) {
        return indexer.countsIn(sets, request);
    }

    @Override
    public boolean holds(Query.Word word, Set<Zone> zones) {
        return indexer.holds(word, zones);
    }

    @Override
    public List<Value> similar(Query.Word word, Set<Zone> zones, int most) {
        return indexer.similar(word, zones, most);
    }

    @Override
    public List<Value> beginning(KeyField field, String prefix, Predicate<String> passes, int most) {
        return indexer.beginning(field, prefix, passes, most);
    }
}
