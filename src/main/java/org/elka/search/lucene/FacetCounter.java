package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.elka.search.Facet;
import org.elka.search.SearchPage.FacetCount;
import org.jspecify.annotations.Nullable;

/** Counts the values of matching documents. */
final class FacetCounter {
    /** More values than this help nobody; the first ones by count are given. */
    private static final int MOST_VALUES = 200;

    /** Where fewer than one document in so many matches, it is quicker to read what they carry. */
    private static final int FEW = 200;

    /** The numbering of values across segments, which is dear to make and good for one reader. */
    private record Numbering(IndexReader reader, Map<Facet, Numbered> byFacet) {}

    /** @param names of the values that were asked for, by their numbers */
    private record Numbered(OrdinalMap numbers, @Nullable String[] names) {
        /** Threads that ask at once may each look it up: they find the same. */
        String name(IndexReader reader, Facet facet, int number) throws IOException {
            String name = names[number];
            if (name == null) {
                LeafReader segment = reader.leaves()
                        .get(numbers.getFirstSegmentNumber(number))
                        .reader();
                name = DocValues.getSortedSet(segment, Schema.facet(facet))
                        .lookupOrd(numbers.getFirstSegmentOrd(number))
                        .utf8ToString();
                names[number] = name;
            }
            return name;
        }
    }

    private @Nullable Numbering last;

    /** For as long as a segment is open. */
    private final Map<IndexReader.CacheKey, Map<Facet, Carriers>> carriers = new WeakHashMap<>();

    Map<Facet, List<FacetCount>> count(IndexReader reader, Matches matches, Set<Facet> facets) throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            Numbered values = numbered(reader, facet);
            int[] byNumber = new int[values.names().length];
            for (LeafReaderContext segment : reader.leaves()) {
                count(segment, matches, facet, values.numbers().getGlobalOrds(segment.ord), byNumber);
            }
            List<FacetCount> most = new ArrayList<>();
            for (long next : most(byNumber)) {
                most.add(new FacetCount(values.name(reader, facet, number(next)), next >> Integer.SIZE));
            }
            most.sort(FacetCount.ORDER);
            counts.put(facet, List.copyOf(most));
        }
        return counts;
    }

    private void count(LeafReaderContext segment, Matches matches, Facet facet, LongValues numbers, int[] into)
            throws IOException {
        int found = matches.count(segment);
        if (found > segment.reader().maxDoc() / FEW) {
            int[] among = carriers(segment.reader(), facet).among(matches.in(segment));
            for (int value = 0; value < among.length; value++) {
                if (among[value] > 0) {
                    into[(int) numbers.get(value)] += among[value];
                }
            }
        } else if (found > 0) {
            SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), Schema.facet(facet));
            DocIdSetIterator each = new BitSetIterator(matches.in(segment), found);
            while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int many = values.advanceExact(each.docID()) ? values.docValueCount() : 0;
                for (int i = 0; i < many; i++) {
                    into[(int) numbers.get(values.nextOrd())]++;
                }
            }
        }
    }

    /** The most frequent values; of those that are as frequent, the first by their numbers, which follow their names. */
    private static long[] most(int[] counts) {
        LongHeap most = new LongHeap(MOST_VALUES);
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                most.insertWithOverflow((long) counts[number] << Integer.SIZE | Integer.MAX_VALUE - number);
            }
        }
        long[] counted = new long[most.size()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = most.pop();
        }
        return counted;
    }

    private static int number(long counted) {
        return Integer.MAX_VALUE - (int) counted;
    }

    private synchronized Numbered numbered(IndexReader reader, Facet facet) throws IOException {
        Numbering numbering = last;
        if (numbering == null || numbering.reader() != reader) {
            numbering = new Numbering(reader, new EnumMap<>(Facet.class));
            last = numbering;
        }
        Numbered known = numbering.byFacet().get(facet);
        if (known == null) {
            List<LeafReaderContext> segments = reader.leaves();
            SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(segments.get(i).reader(), Schema.facet(facet));
            }
            OrdinalMap numbers = OrdinalMap.build(null, values, PackedInts.DEFAULT);
            known = new Numbered(numbers, new String[Math.toIntExact(numbers.getValueCount())]);
            numbering.byFacet().put(facet, known);
        }
        return known;
    }

    private synchronized Carriers carriers(LeafReader segment, Facet facet) throws IOException {
        IndexReader.CacheKey key =
                Objects.requireNonNull(segment.getCoreCacheHelper()).getKey();
        Map<Facet, Carriers> known = carriers.computeIfAbsent(key, unused -> new EnumMap<>(Facet.class));
        Carriers found = known.get(facet);
        if (found == null) {
            found = Carriers.of(segment, Schema.facet(facet));
            known.put(facet, found);
        }
        return found;
    }
}
