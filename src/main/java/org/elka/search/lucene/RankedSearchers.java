package org.elka.search.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** Makes searchers that score words as this product does. */
final class RankedSearchers extends SearcherFactory {
    /** BM25's saturation and length, measured on three collections; docs/ranking.md has the surface. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.6f, 0.65f);

    static IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return searcher(reader);
    }
}
