package org.elka.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import org.elka.search.ArticleMeaning;
import org.elka.search.RankingRequest;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;

/**
 * A bare Lucene searcher over the last commit of an index of this product: the baseline for measuring what everything
 * around it costs. Reads beside a writer, takes no lock.
 */
public final class BareSearcher implements AutoCloseable {
    private static final Scoring.Asked WORDS = new Scoring.Asked(RankingRequest.DEFAULT, ArticleMeaning.NONE);

    private final MMapDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final RankedSearcher words;

    /** @param folder of one index, as {@code index/lucene-1-1} */
    public BareSearcher(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(RankedSearcher.SIMILARITY);
        words = RankedSearcher.of(reader);
    }

    /** A query made ready, so that running it costs Lucene's work alone. */
    public interface Prepared {
        /** Finds the best hits and the exact total, and gives the total. */
        long run(int limit) throws IOException;
    }

    public Prepared prepare(Query query) throws IOException {
        Translation translation = new Translation(words, QueryLimits.DEFAULT);
        org.apache.lucene.search.Query matching = translation.whole(query);
        org.apache.lucene.search.Query ranked =
                Scoring.of(words, matching, query, WORDS).ranked();
        return limit -> searcher.search(ranked, limit).scoreDocs.length == 0 ? 0 : searcher.count(matching);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
