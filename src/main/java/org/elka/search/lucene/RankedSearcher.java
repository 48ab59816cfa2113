package org.elka.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Searches one state of an index: scores words as this product does, and remembers where each was found. To look a word
 * up takes a look into every segment, and one search asks for the same words some ten times.
 */
final class RankedSearcher extends IndexSearcher {
    /** BM25's saturation and length, measured on three collections; docs/ranking.md has the surface. */
    static final BM25Similarity SIMILARITY = new BM25Similarity(1.6f, 0.65f);

    /** Words remembered, at some 2 kB each. */
    private static final int LOOKED_UP = 2_000;

    /**
     * Of all searches of the process, beside the threads on which they are asked: Lucene gives a part of an index to
     * each from some hundred thousand articles on, and whoever asks takes what no other thread is free for.
     */
    private static final Executor HELPERS = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().name("elka-search-", 0).daemon().factory());

    private final @Nullable Executor helpers;
    private final Cache<Term, TermStates> lookedUp;

    private RankedSearcher(IndexReader reader, @Nullable Executor helpers, Cache<Term, TermStates> lookedUp) {
        super(reader, helpers);
        this.helpers = helpers;
        this.lookedUp = lookedUp;
        setSimilarity(SIMILARITY);
    }

    /** One that keeps to the thread on which it is asked. */
    static RankedSearcher of(IndexReader reader) {
        return new RankedSearcher(reader, null, noWords());
    }

    /** Makes those of a library's searches. */
    static final class Factory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new RankedSearcher(reader, HELPERS, noWords());
        }
    }

    /**
     * One that shares what is known of this state and keeps to the thread of its asker: for a query whose time is
     * limited, and for so few documents that to hand out a part takes longer than to search it. This one where it does so
     * already: its time stays limited.
     */
    RankedSearcher alone() {
        return helpers == null ? this : new RankedSearcher(getIndexReader(), null, lookedUp);
    }

    private static Cache<Term, TermStates> noWords() {
        return Caffeine.newBuilder().maximumSize(LOOKED_UP).build();
    }

    /** How many documents have the term, those that were replaced and not yet cleared away among them. */
    int frequency(Term term) throws IOException {
        return lookedUp(term).docFreq();
    }

    private TermStates lookedUp(Term term) throws IOException {
        TermStates known = lookedUp.getIfPresent(term);
        if (known == null) {
            known = TermStates.build(this, term, true);
            lookedUp.put(term, known);
        }
        return known;
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        boolean unknown = query instanceof TermQuery word && word.getTermStates() == null;
        return super.createWeight(unknown ? known((TermQuery) query) : query, mode, boost);
    }

    private TermQuery known(TermQuery query) throws IOException {
        return new TermQuery(query.getTerm(), lookedUp(query.getTerm()));
    }
}
