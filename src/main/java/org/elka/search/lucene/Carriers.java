package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field in one segment, each with the documents that carry it. How many of those were found is a
 * matter of a few words of bits for each frequent value, however many were found, and of one look at each document for
 * all others; to read what each document found carries takes a hundred times as long where half of them were.
 */
final class Carriers {
    /** A value that fewer than one document in so many carries is no frequent one. */
    private static final int FREQUENT = 64;

    private static final int NONE = -1;

    private final @Nullable FixedBitSet[] frequent;

    /** The rare value of each document, where none has more than one. */
    private final int @Nullable [] single;

    /** Else the documents of all rare values, those of value {@code v} from {@code starts[v]} to {@code starts[v + 1]}. */
    private final int[] rare;

    private final int[] starts;

    private Carriers(int documents, int[] counts, boolean isSingle) {
        frequent = new FixedBitSet[counts.length];
        starts = new int[counts.length + 1];
        for (int value = 0; value < counts.length; value++) {
            boolean often = isFrequent(counts[value], documents);
            frequent[value] = often ? new FixedBitSet(documents) : null;
            starts[value + 1] = starts[value] + (often ? 0 : counts[value]);
        }
        if (isSingle && starts[counts.length] > 0) {
            single = new int[documents];
            Arrays.fill(single, NONE);
            rare = new int[0];
        } else {
            single = null;
            rare = new int[starts[counts.length]];
        }
    }

    private static boolean isFrequent(int count, int documents) {
        return count >= documents / FREQUENT;
    }

    static Carriers of(LeafReader segment, String field) throws IOException {
        SortedSetDocValues counted = DocValues.getSortedSet(segment, field);
        int[] counts = new int[Math.toIntExact(counted.getValueCount())];
        while (counted.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 0; i < counted.docValueCount(); i++) {
                counts[(int) counted.nextOrd()]++;
            }
        }
        boolean isSingle = haveOneRareEach(DocValues.getSortedSet(segment, field), counts, segment.maxDoc());
        Carriers carriers = new Carriers(segment.maxDoc(), counts, isSingle);
        carriers.fill(DocValues.getSortedSet(segment, field));
        return carriers;
    }

    private static boolean haveOneRareEach(SortedSetDocValues values, int[] counts, int documents) throws IOException {
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int rare = 0;
            for (int i = 0; i < values.docValueCount(); i++) {
                rare += isFrequent(counts[(int) values.nextOrd()], documents) ? 0 : 1;
            }
            if (rare > 1) {
                return false;
            }
        }
        return true;
    }

    private void fill(SortedSetDocValues values) throws IOException {
        int[] next = starts.clone();
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 0; i < values.docValueCount(); i++) {
                int value = (int) values.nextOrd();
                FixedBitSet carriers = frequent[value];
                if (carriers != null) {
                    carriers.set(values.docID());
                } else if (single != null) {
                    single[values.docID()] = value;
                } else {
                    rare[next[value]++] = values.docID();
                }
            }
        }
    }

    /** How many of these documents carry each value; values are numbered from 0. */
    int[] among(FixedBitSet found) {
        int[] counts = new int[frequent.length];
        for (int value = 0; value < counts.length; value++) {
            FixedBitSet carriers = frequent[value];
            if (carriers != null) {
                counts[value] = (int) FixedBitSet.intersectionCount(found, carriers);
            } else if (single == null) {
                counts[value] = rareAmong(found, value);
            }
        }
        if (single != null) {
            countSingle(found, single, counts);
        }
        return counts;
    }

    private int rareAmong(FixedBitSet found, int value) {
        int count = 0;
        for (int i = starts[value]; i < starts[value + 1]; i++) {
            count += found.get(rare[i]) ? 1 : 0;
        }
        return count;
    }

    private static void countSingle(FixedBitSet found, int[] single, int[] counts) {
        long[] bits = found.getBits();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int value = single[(word << 6) + Long.numberOfTrailingZeros(left)];
                if (value != NONE) {
                    counts[value]++;
                }
            }
        }
    }
}
