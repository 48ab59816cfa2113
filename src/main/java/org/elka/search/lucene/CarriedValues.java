package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.elka.search.Facet;

/**
 * What the documents of one segment carry, of all facets: values numbered from 0, rare ones before frequent ones. Where
 * few documents were found, what each carries is read, which stands in one place. Where many were, each value is asked
 * for those that carry it: a frequent one's are a few words of bits, a rare one's a few numbers; that takes the same
 * time however many were found.
 */
final class CarriedValues {
    /** A value that fewer than one document in so many carries is no frequent one: then its bits cost more than numbers. */
    private static final int FREQUENT = 64;

    /**
     * Where fewer than one document in so many was found, each is read. Measured with a million articles and with other
     * memory read in between, as a search does: what each found document carries comes from afar then.
     */
    private static final int FEW = 200;

    private static final Facet[] FACETS = Facet.values();

    /** The numbers of each facet's values, by their ordinals in the segment. */
    private final int[][] numbers = new int[FACETS.length][];

    /** What document {@code d} carries: the numbers from {@code starts[d]} to the next start. */
    private final int[] carried;

    private final int[] starts;

    /** The documents that carry the rare value {@code v}: from {@code rareStarts[v]} to the next start. */
    private final int[] carriers;

    private final int[] rareStarts;

    /** The documents that carry each frequent value, the first of which has the number after the last rare one. */
    private final List<FixedBitSet> frequent = new ArrayList<>();

    /** @param segment is read from its first document to its last one, twice */
    CarriedValues(LeafReader segment) throws IOException {
        int documents = segment.maxDoc();
        starts = new int[documents + 1];
        int[][] counts = new int[FACETS.length][];
        for (Facet facet : FACETS) {
            counts[facet.ordinal()] = counts(values(segment, facet));
        }
        rareStarts = number(counts, documents);
        Arrays.parallelPrefix(starts, Integer::sum);
        carried = new int[starts[documents]];
        carriers = new int[rareStarts[rareStarts.length - 1]];
        fill(segment);
    }

    private static SortedSetDocValues values(LeafReader segment, Facet facet) throws IOException {
        return DocValues.getSortedSet(segment, Schema.facet(facet));
    }

    /** How many documents carry each value; and to {@link #starts}, one further, how many values each document carries. */
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

    /** Numbers all values; returns where the carriers of each rare one start, and the end. */
    private int[] number(int[][] counts, int documents) {
        int[] ends =
                new int[1 + Arrays.stream(counts).mapToInt(each -> each.length).sum()];
        int rare = 0;
        for (int facet = 0; facet < counts.length; facet++) {
            numbers[facet] = new int[counts[facet].length];
            for (int ordinal = 0; ordinal < counts[facet].length; ordinal++) {
                if (!isFrequent(counts[facet][ordinal], documents)) {
                    ends[rare + 1] = ends[rare] + counts[facet][ordinal];
                    numbers[facet][ordinal] = rare++;
                }
            }
        }
        for (int facet = 0; facet < counts.length; facet++) {
            for (int ordinal = 0; ordinal < counts[facet].length; ordinal++) {
                if (isFrequent(counts[facet][ordinal], documents)) {
                    numbers[facet][ordinal] = rare + frequent.size();
                    frequent.add(new FixedBitSet(documents));
                }
            }
        }
        return Arrays.copyOf(ends, rare + 1);
    }

    private static boolean isFrequent(int count, int documents) {
        return count >= documents / FREQUENT;
    }

    private void fill(LeafReader segment) throws IOException {
        int[] next = starts.clone();
        int[] nextCarrier = rareStarts.clone();
        for (Facet facet : FACETS) {
            SortedSetDocValues values = values(segment, facet);
            for (int document = values.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = values.nextDoc()) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    int number = numbers[facet.ordinal()][(int) values.nextOrd()];
                    carried[next[document]++] = number;
                    if (number < rare()) {
                        carriers[nextCarrier[number]++] = document;
                    } else {
                        frequent.get(number - rare()).set(document);
                    }
                }
            }
        }
    }

    private int rare() {
        return rareStarts.length - 1;
    }

    /** How many values there are. */
    int size() {
        return rare() + frequent.size();
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
    void count(FixedBitSet found, int many, int[] places, int[] into) {
        if (many < starts.length / FEW) {
            countEach(found, places, into);
            return;
        }
        for (int value = 0; value < rare(); value++) {
            into[places[value]] += carriersAmong(found, value);
        }
        for (int i = 0; i < frequent.size(); i++) {
            into[places[rare() + i]] += (int) FixedBitSet.intersectionCount(found, frequent.get(i));
        }
    }

    private void countEach(FixedBitSet found, int[] places, int[] into) {
        long[] bits = found.getBits();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int document = (word << 6) + Long.numberOfTrailingZeros(left);
                for (int i = starts[document]; i < starts[document + 1]; i++) {
                    into[places[carried[i]]]++;
                }
            }
        }
    }

    private int carriersAmong(FixedBitSet found, int rareValue) {
        long[] bits = found.getBits();
        int count = 0;
        for (int i = rareStarts[rareValue]; i < rareStarts[rareValue + 1]; i++) {
            count += (int) (bits[carriers[i] >> 6] >>> carriers[i] & 1);
        }
        return count;
    }
}
