package org.elka.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/** Lends states of the index: the newest, or the one that an earlier page was cut from, for some minutes. */
final class Snapshots implements AutoCloseable {
    private static final double KEPT_SECONDS = 300;

    private final SearcherManager newest;
    private final SearcherLifetimeManager kept = new SearcherLifetimeManager();

    /** @param newest of searchers that {@link RankedSearcher.Factory} makes */
    Snapshots(SearcherManager newest) {
        this.newest = newest;
    }

    /** One lent state; to be closed. */
    interface Lent extends AutoCloseable {
        RankedSearcher searcher();

        @Override
        void close() throws IOException;
    }

    private record OfNewest(RankedSearcher searcher, SearcherManager owner) implements Lent {
        @Override
        public void close() throws IOException {
            owner.release(searcher);
        }
    }

    private record OfKept(RankedSearcher searcher, SearcherLifetimeManager owner) implements Lent {
        @Override
        public void close() throws IOException {
            owner.release(searcher);
        }
    }

    /** The state that the cursor names; the newest where there is no cursor or its state is no longer kept. */
    Lent lend(@Nullable Cursor cursor) throws IOException {
        IndexSearcher earlier = cursor == null ? null : kept.acquire(cursor.snapshot());
        return earlier == null
                ? new OfNewest((RankedSearcher) newest.acquire(), newest)
                : new OfKept((RankedSearcher) earlier, kept);
    }

    /** Keeps the state for later pages, and gives its name. */
    long keep(Lent lent) throws IOException {
        return kept.record(lent.searcher());
    }

    void refresh() throws IOException {
        newest.maybeRefreshBlocking();
        kept.prune(new SearcherLifetimeManager.PruneByAge(KEPT_SECONDS));
    }

    @Override
    public void close() throws IOException {
        kept.close();
        newest.close();
    }
}
