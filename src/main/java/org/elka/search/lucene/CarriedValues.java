package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.elka.search.Facet;

/**
 * What the documents of one segment carry, of all facets, numbered from 0: rare values first, then the frequent ones.
 * Where few documents were found, what each carries is read, which stands in one place. Where many were, only the rare
 * values are read; how many carry a frequent one is a matter of a few words of bits, however many were found.
 */
final class CarriedValues {
    /** A value that fewer than one document in so many carries is no frequent one. */
    private static final int FREQUENT = 64;

    /** Measured with a million articles: where fewer than one document in so many was found, all that it carries is read. */
    private static final int FEW = 16;

    private static final Facet[] FACETS = Facet.values();

    /** The numbers of what document {@code d} carries, the rare ones first: from {@code starts[d]} to the next start. */
    private final int[] carried;

    private final int[] starts;

    /** How many values are rare; the first frequent one has this number. */
    private final int rare;

    /** The documents that carry each frequent value. */
    private final List<FixedBitSet> frequent = new ArrayList<>();

    /** The numbers of each facet's values, by their ordinals in the segment. */
    private final int[][] numbers = new int[FACETS.length][];

    /** @param segment is read from its first document to its last one, thrice */
    CarriedValues(LeafReader segment) throws IOException {
        int documents = segment.maxDoc();
        starts = new int[documents + 1];
        int[][] counts = new int[FACETS.length][];
        for (Facet facet : FACETS) {
            counts[facet.ordinal()] = counts(values(segment, facet));
        }
        rare = number(counts, documents);
        Arrays.parallelPrefix(starts, Integer::sum);
        carried = new int[starts[documents]];
        fill(segment);
    }

    private static SortedSetDocValues values(LeafReader segment, Facet facet) throws IOException {
        return DocValues.getSortedSet(segment, Schema.facet(facet));
    }

    /** How many documents carry each value; {@link #starts} comes to hold how many each document carries, one further. */
    private int[] counts(SortedSetDocValues values) throws IOException {
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            starts[values.docID() + 1] += values.docValueCount();
            for (int i = 0; i < values.docValueCount(); i++) {
                counts[(int) values.nextOrd()]++;
            }
        }
        return counts;
    }

    /** Returns how many values are rare. */
    private int number(int[][] counts, int documents) {
        int next = 0;
        for (boolean often : new boolean[] {false, true}) {
            for (int facet = 0; facet < counts.length; facet++) {
                int[] numbered = often ? numbers[facet] : new int[counts[facet].length];
                for (int ordinal = 0; ordinal < numbered.length; ordinal++) {
                    if (counts[facet][ordinal] >= documents / FREQUENT == often) {
                        numbered[ordinal] = next++;
                        if (often) {
                            frequent.add(new FixedBitSet(documents));
                        }
                    }
                }
                numbers[facet] = numbered;
            }
        }
        return next - frequent.size();
    }

    private void fill(LeafReader segment) throws IOException {
        int[] next = starts.clone();
        for (boolean often : new boolean[] {false, true}) {
            for (Facet facet : FACETS) {
                SortedSetDocValues values = values(segment, facet);
                while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        int number = numbers[facet.ordinal()][(int) values.nextOrd()];
                        if (number >= rare == often) {
                            carried[next[values.docID()]++] = number;
                            if (often) {
                                frequent.get(number - rare).set(values.docID());
                            }
                        }
                    }
                }
            }
        }
    }

    int size() {
        return rare + frequent.size();
    }

    /** The numbers of a facet's values, by their ordinals in the segment. */
    int[] numbers(Facet facet) {
        return numbers[facet.ordinal()];
    }

    /**
     * Counts the values of these documents.
     *
     * @param many how many documents these are
     * @param places of the values in {@code into}, by their numbers
     */
    void count(FixedBitSet found, int many, int[] places, int[] into) throws IOException {
        boolean few = many < starts.length / FEW;
        int read = few ? size() : rare;
        DocIdSetIterator each = new BitSetIterator(found, many);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            int end = starts[doc + 1];
            for (int i = starts[doc]; i < end && carried[i] < read; i++) {
                into[places[carried[i]]]++;
            }
        }
        for (int i = 0; !few && i < frequent.size(); i++) {
            into[places[rare + i]] += (int) FixedBitSet.intersectionCount(found, frequent.get(i));
        }
    }
}
