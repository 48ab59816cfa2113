package org.elka.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vectors of articles in the background, one after the other on a thread that yields to all others, while
 * the library is at rest: some 45 ms each. It goes through the change log; what has a vector in the store is passed
 * over, so that a restart goes on where the last one stopped.
 */
@ApplicationScoped
public class VectorWork {
    private static final Logger LOG = Logger.getLogger(VectorWork.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** The model's memory is given back when nobody has asked anything for so long. */
    private static final Duration UNUSED = Duration.ofMinutes(5);

    private static final int PAGE = 100;

    private final LibraryVectors vectors;
    private final LibraryIndex index;
    private final ChangeLog log;
    private final Duration rest;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("vectors").daemon().unstarted(this::work);
    private volatile long done;

    /** The change up to which all articles have been looked at. */
    private long seen;

    /** Whether the index may lack vectors that the store has: a kill, or a rebuild, came in between. */
    private boolean behind = true;

    private long last;
    private long lastMoved = System.nanoTime();
    private long rebuilds;

    VectorWork(LibraryVectors vectors, LibraryIndex index, ChangeLog log, RankingSettings settings) {
        this.vectors = vectors;
        this.index = index;
        this.log = log;
        this.rest = settings.vectorsAfter();
    }

    /**
     * How far the vectors are.
     *
     * @param on whether meaning counts beside words, as configured
     * @param articles how many articles have a vector that searches see
     * @param made how many were made since the start
     * @param problem why it does not count although it should; null where it does
     */
    public record State(
            boolean on, long articles, long made, @Nullable String problem) {}

    public State state() {
        return new State(vectors.isOn(), vectors.isOn() ? index.withMeaning() : 0, done, vectors.problem());
    }

    void start(@Observes StartupEvent event) {
        if (vectors.isOn()) {
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread.isAlive()) {
            thread.join();
        }
    }

    private void work() {
        while (!stops(LOOK)) {
            try {
                if (isAtRest()) {
                    catchUp();
                }
                vectors.release(UNUSED);
            } catch (RuntimeException e) {
                // this thread's boundary: the database or the index may be away for a while
                LOG.warn("no vectors at the moment: " + e.getMessage(), e);
                stops(rest);
            }
        }
    }

    private boolean stops(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether nothing has come into the library for a while, and the index is up to it. */
    private boolean isAtRest() {
        IndexState state = index.state();
        if (state.target() != last || state.phase() != IndexState.Phase.READY || state.rebuild() != null) {
            last = state.target();
            lastMoved = System.nanoTime();
        }
        return System.nanoTime() - lastMoved >= rest.toNanos() && state.lastChange() >= state.target();
    }

    private void catchUp() {
        if (rebuilds != index.rebuilds()) {
            rebuilds = index.rebuilds();
            seen = 0;
            behind = true;
        }
        if (seen == last) {
            return;
        }
        if (seen == 0 && index.withMeaning() == index.state().articles()) {
            seen = last;
            behind = false;
            return;
        }
        page();
    }

    /** Looks at the next articles, and puts those that got a vector into the index again. */
    private void page() {
        List<Article> articles = log.changedAfter(seen, PAGE);
        boolean any = behind;
        for (Article article : articles) {
            if (vectors.make(article)) {
                any = true;
                done++;
            }
            if (stopping.getCount() == 0) {
                return;
            }
        }
        if (any) {
            index.reapply(seen, PAGE);
        }
        boolean ended = articles.size() < PAGE;
        seen = ended ? last : articles.getLast().change();
        behind &= !ended;
    }
}
