package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.elka.search.query.ArticleSet;

/** Counts in one pass how many of the documents that match are of articles in each set. */
final class SetCounter implements CollectorManager<SetCounter.Counting, List<Long>> {
    private final List<ArticleSet> sets;

    SetCounter(List<ArticleSet> sets) {
        this.sets = List.copyOf(sets);
    }

    @Override
    public Counting newCollector() {
        return new Counting(sets);
    }

    @Override
    public List<Long> reduce(Collection<Counting> collectors) {
        long[] all = new long[sets.size()];
        for (Counting counting : collectors) {
            Arrays.setAll(all, set -> all[set] + counting.counts[set]);
        }
        return Arrays.stream(all).boxed().toList();
    }

    static final class Counting extends SimpleCollector {
        private final ArticleSet[] sets;
        private final long[] counts;
        private NumericDocValues ids = DocValues.emptyNumeric();

        Counting(List<ArticleSet> sets) {
            this.sets = sets.toArray(ArticleSet[]::new);
            this.counts = new long[sets.size()];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            ids = DocValues.getNumeric(context.reader(), Schema.ID);
        }

        @Override
        public void collect(int document) throws IOException {
            if (ids.advanceExact(document)) {
                long id = ids.longValue();
                for (int set = 0; set < sets.length; set++) {
                    counts[set] += sets[set].has(id) ? 1 : 0;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
