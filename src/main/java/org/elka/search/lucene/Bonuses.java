package org.elka.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches some documents of one reader, each with a score that was settled before. */
final class Bonuses extends Query {
    private final int[] documents;
    private final float[] scores;

    /** @param settled what each document scores, none negative; the first where one comes twice */
    Bonuses(ScoreDoc... settled) {
        long[] sorted = new long[settled.length]; // by document, then by place: quicker than objects
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) settled[i].doc << Integer.SIZE | i;
        }
        Arrays.sort(sorted);
        int[] different = new int[sorted.length];
        float[] theirs = new float[sorted.length];
        int size = 0;
        for (long each : sorted) {
            ScoreDoc found = settled[(int) each];
            if (size == 0 || different[size - 1] != found.doc) {
                different[size] = found.doc;
                theirs[size++] = found.score;
            }
        }
        this.documents = Arrays.copyOf(different, size);
        this.scores = Arrays.copyOf(theirs, size);
    }

    /** The document's score; 0 where it is none of these. */
    float of(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at < 0 ? 0 : scores[at];
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public Explanation explain(LeafReaderContext context, int document) {
                float score = of(context.docBase + document);
                return score > 0 ? Explanation.match(score * boost, "settled") : Explanation.noMatch("not among them");
            }

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int from = at(context.docBase);
                int to = at(context.docBase + context.reader().maxDoc());
                return from == to ? null : supplier(new Slice(context.docBase, from, to), boost);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private int at(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at < 0 ? -at - 1 : at;
    }

    private ScorerSupplier supplier(Slice slice, float boost) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return new SettledScorer(slice, boost);
            }

            @Override
            public long cost() {
                return slice.cost();
            }
        };
    }

    /** The documents of one segment. */
    private final class Slice extends DocIdSetIterator {
        private final int base;
        private final int to;
        private int at;
        private int doc = -1;

        Slice(int base, int from, int to) {
            this.base = base;
            this.to = to;
            this.at = from - 1;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            at = Math.min(to, at + 1);
            doc = at < to ? documents[at] - base : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public int advance(int target) {
            int from = Math.min(to, Math.max(0, at));
            // the end's number leaves no room for the base
            int found = target == NO_MORE_DOCS ? -to - 1 : Arrays.binarySearch(documents, from, to, base + target);
            at = (found < 0 ? -found - 1 : found) - 1;
            return nextDoc();
        }

        @Override
        public long cost() {
            return to - (long) Math.max(0, at);
        }
    }

    private final class SettledScorer extends Scorer {
        private final Slice slice;
        private final float boost;

        SettledScorer(Slice slice, float boost) {
            this.slice = slice;
            this.boost = boost;
        }

        @Override
        public int docID() {
            return slice.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return slice;
        }

        @Override
        public float score() {
            return scores[slice.at] * boost;
        }

        @Override
        public float getMaxScore(int upTo) {
            float most = 0;
            for (int i = Math.max(0, slice.at); i < slice.to && documents[i] - slice.base <= upTo; i++) {
                most = Math.max(most, scores[i]);
            }
            return most * boost;
        }

        @Override
        public int advanceShallow(int target) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    @Override
    public String toString(String field) {
        return "bonuses of " + documents.length;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bonuses that
                && Arrays.equals(documents, that.documents)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(documents) + Arrays.hashCode(scores);
    }
}
