package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one reader that a query matches, found once for all that is asked of them: their number, their order
 * and their facets. As a query it matches the same documents again, at the cost of a bit for each document there is.
 */
final class Matches extends Query {
    /** Measured with 100,000 and with a million articles: from one document in so many on. */
    private static final int LARGE_PART = 20;

    /** Documents that are taken over together: to be called for each takes longer than to note it. */
    private static final int AT_A_TIME = 256;

    private final @Nullable FixedBitSet[] segments;
    private final int[] counts;

    private Matches(@Nullable FixedBitSet[] segments) {
        this.segments = segments;
        this.counts = Arrays.stream(segments)
                .mapToInt(set -> set == null ? 0 : set.cardinality())
                .toArray();
    }

    /** Runs the query, unless it has been run. */
    static Matches of(IndexSearcher searcher, Query query) throws IOException {
        int segments = searcher.getIndexReader().leaves().size();
        return query instanceof Matches found ? found : searcher.search(query, new Finding(new FixedBitSet[segments]));
    }

    /** Whether so many documents match that it is quicker to go through all than to look each match up. */
    boolean isLargePart() {
        long matches = Arrays.stream(counts).sum();
        long all = Arrays.stream(segments)
                .mapToLong(set -> set == null ? 0 : set.length())
                .sum();
        return matches > all / LARGE_PART;
    }

    int count(LeafReaderContext segment) {
        return counts[segment.ord];
    }

    /** The segment's documents; only where there are some. */
    FixedBitSet in(LeafReaderContext segment) {
        return Objects.requireNonNull(segments[segment.ord]);
    }

    private record Finding(@Nullable FixedBitSet[] segments) implements CollectorManager<Finder, Matches> {
        @Override
        public Finder newCollector() {
            return new Finder(segments);
        }

        @Override
        public Matches reduce(Collection<Finder> all) {
            return new Matches(segments);
        }
    }

    /** Notes each document that a search comes to. */
    private record Finder(@Nullable FixedBitSet[] segments) implements Collector {
        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) {
            FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
            segments[segment.ord] = found;
            int[] some = new int[AT_A_TIME];
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable unused) {}

                @Override
                public void collect(int document) {
                    found.set(document);
                }

                @Override
                public void collectRange(int from, int to) {
                    found.set(from, to);
                }

                @Override
                public void collect(DocIdStream documents) throws IOException {
                    for (int size = documents.intoArray(some); size > 0; size = documents.intoArray(some)) {
                        for (int i = 0; i < size; i++) {
                            found.set(some[i]);
                        }
                    }
                }
            };
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
                int count = Matches.this.count(segment);
                return count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(in(segment), count),
                                score(),
                                mode,
                                segment.reader().maxDoc());
            }

            @Override
            public int count(LeafReaderContext segment) {
                return Matches.this.count(segment);
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public String toString(String field) {
        return "what was found: " + Arrays.stream(counts).sum();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
