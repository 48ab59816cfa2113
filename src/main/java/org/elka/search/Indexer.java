package org.elka.search;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.elka.library.ChangeLog;
import org.elka.search.IndexFormat.Opening;
import org.elka.search.IndexState.Phase;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;
import org.elka.search.query.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one index over the library: opens it, makes it again where it is absent or unusable, follows the change log,
 * and answers searches throughout.
 *
 * <p>Nothing runs by itself. Whoever owns it calls {@link #open} once, {@link #follow} at the start and every second
 * or so, and {@link #close} at the end. All methods may be called from any thread; an interrupt stops none of them.
 */
public final class Indexer implements ArticleSearch, IndexWords, AutoCloseable {
    /** What was applied is committed after so long; until then a kill only means a longer replay. */
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(30);

    /** Between two looks at a library that has not come as far as a waiter expects. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** So long after a search another is to be expected, and what is applied is shown at once. */
    private static final Duration ATTENTION = Duration.ofSeconds(10);

    /** While changes keep coming unseen, they are shown so often: showing costs as much as applying. */
    private static final Duration UNSEEN = Duration.ofSeconds(10);

    private final ChangeLog log;
    private final IndexFormat format;
    private final IndexFolders folders;
    private final InstantSource clock;

    /** Held while the index is written. */
    private final ReentrantLock writing = new ReentrantLock();

    /** Held while another index is being made beside the one in use. */
    private final ReentrantLock rebuilding = new ReentrantLock();

    private final IndexInUse using = new IndexInUse();
    private volatile Phase phase = Phase.CLOSED;
    private volatile long target;
    private volatile IndexState.@Nullable Rebuild rebuild;
    private volatile @Nullable String problem;
    private Instant committed;
    private long committedChange;
    private volatile Instant searched = Instant.MIN;
    private Instant shown = Instant.MIN;

    /** Whether the last look at the log found anything. */
    private boolean coming;

    /** @param home the folder below which indexes live, made if absent */
    public Indexer(ChangeLog log, Path home, IndexFormat format, InstantSource clock) {
        this.log = log;
        this.format = format;
        this.folders = new IndexFolders(home);
        this.clock = clock;
        this.committed = clock.instant();
    }

    /**
     * Opens the index in use, or begins an empty one where there is none that can be used; fast in both cases.
     *
     * @return why the index must be made again from the change log; null where it goes on from where it was
     * @throws IndexFailedException where another process has it open, or its folder cannot be written
     */
    public @Nullable String open() {
        writing.lock();
        try {
            if (phase != Phase.CLOSED) {
                return null;
            }
            return openCurrent();
        } finally {
            writing.unlock();
        }
    }

    private @Nullable String openCurrent() {
        Path current = folders.current().orElse(null);
        target = log.last();
        Opening opening =
                current == null ? new Opening.Unusable("there is none yet") : ofThisLibrary(format.open(current));
        String reason = null;
        switch (opening) {
            case Opening.Usable usable -> using.exchange(usable.index());
            case Opening.InUse inUse -> throw new IndexFailedException(inUse.reason(), null);
            case Opening.Unusable unusable -> {
                reason = unusable.reason();
                current = folders.fresh(format.name());
                using.exchange(format.create(current));
                folders.use(current);
            }
        }
        if (current != null) {
            folders.deleteAllBut(current);
        }
        committedChange = using.get().appliedChange();
        problem = null;
        phase = Phase.REPLAYING;
        return reason;
    }

    /** An index that knows changes which the library has not was made from another, or before a backup came back. */
    private Opening ofThisLibrary(Opening opening) {
        if (opening instanceof Opening.Usable(ArticleIndex index) && index.appliedChange() > target) {
            long ahead = index.appliedChange();
            index.close();
            return new Opening.Unusable(
                    "it holds change %d, and the library ends at change %d".formatted(ahead, target));
        }
        return opening;
    }

    /**
     * Applies all that the library has committed when it is called, and shows it unless changes keep coming and nobody
     * has searched for a while: the next search then shows it before it answers. Where the index has failed, it is
     * opened again first.
     *
     * @return how many articles were put in
     */
    public long follow() {
        return catchUp(false);
    }

    /** The same, and shows it in any case. */
    public long catchUp() {
        return catchUp(true);
    }

    private long catchUp(boolean show) {
        writing.lock();
        try {
            if (phase == Phase.CLOSED) {
                throw new IllegalStateException("The index is not open.");
            }
            if (phase == Phase.FAILED) {
                reopen();
            }
            return replayed(show);
        } catch (IndexFailedException failed) {
            problem = failed.getMessage();
            phase = Phase.FAILED;
            throw failed;
        } finally {
            writing.unlock();
        }
    }

    private long replayed(boolean show) {
        ArticleIndex current = using.get();
        target = Math.max(target, log.last());
        long articles = 0;
        if (current.appliedChange() < target) {
            articles = new Replay(log, current).upTo(target, current::refresh);
        }
        boolean single = articles == 0 || !coming;
        coming = articles > 0;
        if (show || single || isAttended() || clock.instant().isAfter(shown.plus(UNSEEN))) {
            show(current);
        }
        if (phase == Phase.REPLAYING || clock.instant().isAfter(committed.plus(COMMIT_AFTER))) {
            commit(current);
        }
        phase = Phase.READY;
        return articles;
    }

    private boolean isAttended() {
        return clock.instant().isBefore(searched.plus(ATTENTION));
    }

    private void show(ArticleIndex current) {
        if (current.visibleChange() < current.appliedChange()) {
            current.refresh();
        }
        shown = clock.instant();
    }

    /** Before the first search after a while: what was applied unseen is shown. */
    private void attend() {
        boolean expected = isAttended();
        searched = clock.instant();
        if (!expected && !sees(using.get().appliedChange())) {
            writing.lock();
            try {
                show(using.get());
            } finally {
                writing.unlock();
            }
        }
    }

    private void commit(ArticleIndex current) {
        if (committedChange < current.appliedChange()) {
            current.commit();
            committedChange = current.appliedChange();
        }
        committed = clock.instant();
    }

    private void reopen() {
        using.close();
        openCurrent();
    }

    /**
     * Waits until searches see that change, applying it on this thread if nobody else does.
     *
     * @return false when the time is over before
     */
    public boolean awaitChange(long change, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!sees(change)) {
            if (!locked(deadline)) {
                return sees(change);
            }
            try {
                catchUp();
            } finally {
                writing.unlock();
            }
            if (!sees(change)) {
                if (System.nanoTime() >= deadline) {
                    return false;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return true;
    }

    private boolean sees(long change) {
        return state().lastChange() >= change;
    }

    /** Takes the right to write before the deadline; an interrupt is kept for later. */
    private boolean locked(long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return writing.tryLock(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes the index again beside the one in use, which goes on serving and following, and then takes its place. */
    public void rebuild() {
        rebuilding.lock();
        try {
            Path fresh = folders.fresh(format.name());
            ArticleIndex next = format.create(fresh);
            boolean used = false;
            try {
                fill(next);
                writing.lock();
                try {
                    fill(next);
                    next.commit();
                    folders.use(fresh);
                    ArticleIndex old = using.exchange(next);
                    used = true;
                    committedChange = next.appliedChange();
                    phase = Phase.READY;
                    problem = null;
                    IndexInUse.close(old);
                } finally {
                    writing.unlock();
                }
            } finally {
                rebuild = null;
                if (!used) {
                    next.close();
                }
                folders.current().ifPresent(folders::deleteAllBut);
            }
        } finally {
            rebuilding.unlock();
        }
    }

    private void fill(ArticleIndex next) {
        long last = log.last();
        rebuild = new IndexState.Rebuild(next.appliedChange(), last);
        if (next.appliedChange() < last) {
            new Replay(log, next).upTo(last, () -> rebuild = new IndexState.Rebuild(next.appliedChange(), last));
        }
        next.refresh();
    }

    /** How the index stands; never waits for a write. */
    public IndexState state() {
        return using.asked(index -> index == null
                ? new IndexState(phase, 0, target, 0, rebuild, problem)
                : new IndexState(phase, index.visibleChange(), target, index.size(), rebuild, problem));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        attend();
        return using.asked(index -> IndexInUse.open(index).search(request));
    }

    @Override
    public long count(Query query) {
        attend();
        return using.asked(index -> IndexInUse.open(index).count(query));
    }

    @Override
    public CrossTabulation crossTabulated(Query query, Filters filters, List<Facet> facets) {
        attend();
        return using.asked(index -> IndexInUse.open(index).crossTabulated(query, filters, facets));
    }

    @Override
    public List<Long> countsIn(List<ArticleSet> sets, SearchRequest request) {
        attend();
        return using.asked(index -> IndexInUse.open(index).countsIn(sets, request));
    }

    /**
     * Puts the first articles changed after that change in once more, as they are now, for what is known of them
     * beside the library: their vectors. Those that the index has not come to yet are left to {@link #follow}.
     */
    public void reapply(long after, int limit) {
        writing.lock();
        try {
            ArticleIndex current = using.get();
            long applied = current.appliedChange();
            current.apply(
                    log.changedAfter(after, limit).stream()
                            .filter(article -> article.change() <= applied)
                            .toList(),
                    applied);
            current.refresh();
        } finally {
            writing.unlock();
        }
    }

    /** See {@link ArticleIndex#withMeaning}. */
    public long withMeaning() {
        return using.asked(index -> index == null ? 0L : index.withMeaning());
    }

    @Override
    public boolean holds(Query.Word word, Set<Zone> zones) {
        return using.asked(index -> IndexInUse.open(index).holds(word, zones));
    }

    @Override
    public List<Value> similar(Query.Word word, Set<Zone> zones, int most) {
        return using.asked(index -> IndexInUse.open(index).similar(word, zones, most));
    }

    @Override
    public List<Value> beginning(KeyField field, String prefix, Predicate<String> passes, int most) {
        return using.asked(index -> IndexInUse.open(index).beginning(field, prefix, passes, most));
    }

    @Override
    public boolean finds(Query query) {
        attend();
        return using.asked(index -> IndexInUse.open(index).finds(query));
    }

    /** See {@link ArticleIndex#eachId}. */
    public void eachId(LongConsumer id) {
        using.asked(index -> {
            IndexInUse.open(index).eachId(id);
            return true;
        });
    }

    /** Commits what was applied, and closes. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (phase == Phase.READY || phase == Phase.REPLAYING) {
                commit(using.get());
            }
        } finally {
            phase = Phase.CLOSED;
            using.close();
            writing.unlock();
        }
    }
}
