package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.elka.search.CrossTabulation;
import org.elka.search.Facet;

/** Counts every combination of values in one pass over the documents that match. */
final class CrossTabulator implements CollectorManager<CrossTabulator.Counting, CrossTabulation> {
    private final List<Facet> facets;

    CrossTabulator(List<Facet> facets) {
        this.facets = List.copyOf(facets);
    }

    @Override
    public Counting newCollector() {
        return new Counting(facets);
    }

    @Override
    public CrossTabulation reduce(Collection<Counting> collectors) {
        Map<List<String>, Long> cells = new HashMap<>();
        for (Counting counting : collectors) {
            counting.cells.forEach((values, count) -> cells.merge(values, count, Long::sum));
        }
        return new CrossTabulation(Map.copyOf(cells));
    }

    /** Counts by a segment's own numbers of values, and names them where the segment ends. */
    static final class Counting extends SimpleCollector {
        private final Map<List<String>, Long> cells = new HashMap<>();
        private final List<Facet> facets;
        private final SortedSetDocValues[] values;

        /** For each facet the numbers of the document's values, from 1; 0 stands for none. */
        private final long[][] numbers;

        private final Map<Long, long[]> segment = new HashMap<>();

        Counting(List<Facet> facets) {
            this.facets = facets;
            this.values = new SortedSetDocValues[facets.size()];
            this.numbers = new long[facets.size()][];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            for (int facet = 0; facet < values.length; facet++) {
                values[facet] = DocValues.getSortedSet(context.reader(), Schema.facet(facets.get(facet)));
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (int facet = 0; facet < values.length; facet++) {
                numbers[facet] = numbers(values[facet], document);
            }
            count(0, 0);
        }

        private static long[] numbers(SortedSetDocValues values, int document) throws IOException {
            if (!values.advanceExact(document)) {
                return new long[] {0};
            }
            long[] numbers = new long[values.docValueCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = values.nextOrd() + 1;
            }
            return numbers;
        }

        private void count(int facet, long key) {
            if (facet == values.length) {
                segment.computeIfAbsent(key, none -> new long[1])[0]++;
                return;
            }
            long width = values[facet].getValueCount() + 1;
            for (long number : numbers[facet]) {
                count(facet + 1, Math.addExact(Math.multiplyExact(key, width), number));
            }
        }

        @Override
        public void finish() throws IOException {
            for (var entry : segment.entrySet()) {
                String[] named = new String[values.length];
                long key = entry.getKey();
                for (int facet = values.length - 1; facet >= 0; facet--) {
                    long width = values[facet].getValueCount() + 1;
                    long number = key % width;
                    named[facet] = number == 0
                            ? CrossTabulation.NONE
                            : values[facet].lookupOrd(number - 1).utf8ToString();
                    key /= width;
                }
                cells.merge(List.copyOf(Arrays.asList(named)), entry.getValue()[0], Long::sum);
            }
            segment.clear();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
