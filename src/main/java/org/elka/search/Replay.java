package org.elka.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.elka.library.Article;
import org.elka.library.ChangeLog;

/** Brings an index up to the library's last change, reading the next articles while the last ones are put in. */
final class Replay {
    /** Articles read at a time: large enough to keep two threads busy, small enough to be held three times over. */
    static final int BATCH = 1_000;

    /** Articles between commits, so that a kill loses little of a long replay. */
    private static final int COMMIT_EVERY = 50_000;

    private static final int PROGRESS_EVERY = 10 * BATCH;

    /** From so many changes on the next articles are read while these are put in. */
    private static final int WORTH_READING_AHEAD = 2 * BATCH;

    private final ChangeLog log;
    private final ArticleIndex index;

    Replay(ChangeLog log, ArticleIndex index) {
        this.log = log;
        this.index = index;
    }

    /**
     * Applies what changed after the index's last change, up to {@code target} at least.
     *
     * @param progress is run now and then in a long replay, with no batch under way
     * @return the number of articles applied
     */
    long upTo(long target, Runnable progress) {
        long applied = 0;
        long sinceCommit = 0;
        List<Article> batch = log.changedAfter(index.appliedChange(), BATCH);
        while (!batch.isEmpty()) {
            long last = batch.getLast().change();
            boolean more = batch.size() == BATCH;
            CompletableFuture<List<Article>> next = more && target - last > WORTH_READING_AHEAD
                    ? CompletableFuture.supplyAsync(() -> log.changedAfter(last, BATCH))
                    : null;
            index.apply(batch, more ? last : Math.max(last, target));
            applied += batch.size();
            sinceCommit += batch.size();
            if (applied % PROGRESS_EVERY == 0) {
                progress.run();
            }
            if (sinceCommit >= COMMIT_EVERY) {
                index.commit();
                sinceCommit = 0;
            }
            batch = next != null ? next.join() : more ? log.changedAfter(last, BATCH) : List.of();
        }
        if (index.appliedChange() < target) {
            index.apply(List.of(), target);
        }
        return applied;
    }
}
