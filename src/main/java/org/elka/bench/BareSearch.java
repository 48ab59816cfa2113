package org.elka.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.elka.search.lucene.BareSearcher;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;

/** Asks a bare Lucene searcher over an index of the product, in the product's language. */
public final class BareSearch implements SearchBench.Asked, AutoCloseable {
    private final QueryParser parser = new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, InstantSource.system());
    private final BareSearcher searcher;

    /** @param index the folder of one committed index, as {@code index/lucene-1-1} */
    public BareSearch(Path index) throws IOException {
        searcher = new BareSearcher(index);
    }

    BareSearcher.Prepared prepared(String query) throws IOException {
        return searcher.prepare(((Parse.Parsed) parser.parse(query)).query());
    }

    @Override
    public long total(String query) throws IOException {
        return prepared(query).run(SearchBench.LIMIT);
    }

    @Override
    public void close() throws IOException {
        searcher.close();
    }
}
