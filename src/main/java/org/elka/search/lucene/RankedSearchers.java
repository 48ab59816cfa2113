package org.elka.search.lucene;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** Makes searchers that score words as this product does. */
final class RankedSearchers extends SearcherFactory {
    /** BM25's saturation and length, measured on three collections; docs/ranking.md has the surface. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.6f, 0.65f);

    /**
     * Of all searches of the process, beside the threads on which they are asked: Lucene gives a part of an index to
     * each from some hundred thousand articles on, and whoever asks takes what no other thread is free for.
     */
    private static final Executor HELPERS = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().name("elka-search-", 0).daemon().factory());

    /** One that keeps to the thread on which it is asked. */
    static IndexSearcher searcher(IndexReader reader) {
        return ranked(new IndexSearcher(reader));
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return ranked(new IndexSearcher(reader, HELPERS));
    }

    private static IndexSearcher ranked(IndexSearcher searcher) {
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }
}
