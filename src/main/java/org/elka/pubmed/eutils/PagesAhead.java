package org.elka.pubmed.eutils;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The pages of a list in order, a few of them fetched while the caller works on one: PubMed takes a second or more for
 * a page, and the rate limit permits three. Use from one thread and close; closing cancels what is under way.
 */
public final class PagesAhead<E> implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<Reply<CitationPage<E>>>> underWay = new ArrayDeque<>();
    private final CitationFetcher<E> fetcher;
    private final Iterator<List<String>> left;

    /**
     * Starts fetching.
     *
     * @param pages see {@link CitationFetcher#pages}
     * @param ahead how many are in memory or under way at once, from 1
     */
    public PagesAhead(CitationFetcher<E> fetcher, List<List<String>> pages, int ahead) {
        this.fetcher = fetcher;
        this.left = pages.iterator();
        for (int i = 0; i < ahead; i++) {
            startOne();
        }
    }

    private void startOne() {
        if (left.hasNext()) {
            List<String> pmids = left.next();
            underWay.add(threads.submit(() -> fetcher.fetch(pmids)));
        }
    }

    public boolean hasNext() {
        return !underWay.isEmpty();
    }

    /** The next page; also after one that failed. */
    public Reply<CitationPage<E>> next() throws InterruptedException {
        Future<Reply<CitationPage<E>>> first = underWay.remove();
        try {
            Reply<CitationPage<E>> page = first.get();
            startOne();
            return page;
        } catch (ExecutionException e) {
            throw new IllegalStateException("fetching a page broke off", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
