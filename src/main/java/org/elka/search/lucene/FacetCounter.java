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

    private static final Facet[] FACETS = Facet.values();

    private @Nullable Numbering last;

    /** For as long as a segment is open. */
    private final Map<IndexReader.CacheKey, CarriedValues> carried = new WeakHashMap<>();

    Map<Facet, List<FacetCount>> count(IndexReader reader, Matches matches, Set<Facet> facets) throws IOException {
        Numbering numbering = numbering(reader);
        int[] counts = new int[numbering.names().length];
        for (LeafReaderContext segment : reader.leaves()) {
            int found = matches.count(segment);
            if (found > 0) {
                int[] places = numbering.places()[segment.ord];
                numbering.carried()[segment.ord].count(matches.in(segment), found, places, counts);
            }
        }
        Map<Facet, List<FacetCount>> most = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            List<FacetCount> some = new ArrayList<>();
            for (long next : most(counts, numbering.from(facet), numbering.to(facet))) {
                some.add(new FacetCount(numbering.name(facet, number(next)), next >> Integer.SIZE));
            }
            some.sort(FacetCount.ORDER);
            most.put(facet, List.copyOf(some));
        }
        return most;
    }

    /** The most frequent values; of those that are as frequent, the first by their numbers, which follow their names. */
    private static long[] most(int[] counts, int from, int to) {
        LongHeap most = new LongHeap(MOST_VALUES);
        for (int number = from; number < to; number++) {
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

    private synchronized Numbering numbering(IndexReader reader) throws IOException {
        Numbering known = last;
        if (known == null || known.reader() != reader) {
            List<LeafReaderContext> segments = reader.leaves();
            CarriedValues[] values = new CarriedValues[segments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = carried(segments.get(i).reader());
            }
            known = Numbering.of(reader, values);
            last = known;
        }
        return known;
    }

    private CarriedValues carried(LeafReader segment) throws IOException {
        IndexReader.CacheKey key =
                Objects.requireNonNull(segment.getCoreCacheHelper()).getKey();
        CarriedValues known = carried.get(key);
        if (known == null) {
            known = new CarriedValues(segment);
            carried.put(key, known);
        }
        return known;
    }

    /**
     * All values of all facets, numbered across the segments of one reader: one facet after the other, each in the order
     * of its values. Dear to make.
     *
     * @param carried by segment
     * @param places by segment: the numbers here of what it numbers by itself
     * @param ordinals by facet
     * @param starts the first number of each facet, and the end
     * @param names of the values that were asked for
     */
    private record Numbering(
            IndexReader reader,
            CarriedValues[] carried,
            int[][] places,
            OrdinalMap[] ordinals,
            int[] starts,
            @Nullable String[] names) {

        static Numbering of(IndexReader reader, CarriedValues[] carried) throws IOException {
            OrdinalMap[] ordinals = new OrdinalMap[FACETS.length];
            int[] starts = new int[FACETS.length + 1];
            int[][] places = new int[carried.length][];
            for (int segment = 0; segment < carried.length; segment++) {
                places[segment] = new int[carried[segment].size()];
            }
            for (Facet facet : FACETS) {
                int at = facet.ordinal();
                ordinals[at] = ordinals(reader, facet);
                starts[at + 1] = starts[at] + Math.toIntExact(ordinals[at].getValueCount());
                for (int segment = 0; segment < carried.length; segment++) {
                    int[] numbers = carried[segment].numbers(facet);
                    LongValues global = ordinals[at].getGlobalOrds(segment);
                    for (int i = 0; i < numbers.length; i++) {
                        places[segment][numbers[i]] = starts[at] + (int) global.get(i);
                    }
                }
            }
            return new Numbering(reader, carried, places, ordinals, starts, new String[starts[FACETS.length]]);
        }

        private static OrdinalMap ordinals(IndexReader reader, Facet facet) throws IOException {
            List<LeafReaderContext> segments = reader.leaves();
            SortedSetDocValues[] values = new SortedSetDocValues[segments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSortedSet(segments.get(i).reader(), Schema.facet(facet));
            }
            return OrdinalMap.build(null, values, PackedInts.DEFAULT);
        }

        int from(Facet facet) {
            return starts[facet.ordinal()];
        }

        int to(Facet facet) {
            return starts[facet.ordinal() + 1];
        }

        /** Threads that ask at once may each look it up: they find the same. */
        String name(Facet facet, int number) throws IOException {
            String name = names[number];
            if (name == null) {
                OrdinalMap map = ordinals[facet.ordinal()];
                int ordinal = number - from(facet);
                LeafReader segment =
                        reader.leaves().get(map.getFirstSegmentNumber(ordinal)).reader();
                name = DocValues.getSortedSet(segment, Schema.facet(facet))
                        .lookupOrd(map.getFirstSegmentOrd(ordinal))
                        .utf8ToString();
                names[number] = name;
            }
            return name;
        }
    }
}
