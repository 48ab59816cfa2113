package org.elka.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field in one segment, each with the documents that carry it. How many of those were found is a
 * matter of a few words of bits for each value, however many were found; to read what each document found carries takes
 * a hundred times as long where half of them were.
 */
final class Carriers {
    /** A value that fewer than one document in so many carries is kept as their numbers, which is smaller. */
    private static final int FREQUENT = 64;

    private final @Nullable FixedBitSet[] frequent;

    /** The documents of all rare values, those of value {@code v} from {@code starts[v]} to {@code starts[v + 1]}. */
    private final int[] rare;

    private final int[] starts;

    private Carriers(int documents, int[] counts) {
        frequent = new FixedBitSet[counts.length];
        starts = new int[counts.length + 1];
        for (int value = 0; value < counts.length; value++) {
            boolean often = counts[value] >= documents / FREQUENT;
            frequent[value] = often ? new FixedBitSet(documents) : null;
            starts[value + 1] = starts[value] + (often ? 0 : counts[value]);
        }
        rare = new int[starts[counts.length]];
    }

    static Carriers of(LeafReader segment, String field) throws IOException {
        SortedSetDocValues counted = DocValues.getSortedSet(segment, field);
        int[] counts = new int[Math.toIntExact(counted.getValueCount())];
        while (counted.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 0; i < counted.docValueCount(); i++) {
                counts[(int) counted.nextOrd()]++;
            }
        }
        Carriers carriers = new Carriers(segment.maxDoc(), counts);
        carriers.fill(DocValues.getSortedSet(segment, field));
        return carriers;
    }

    private void fill(SortedSetDocValues values) throws IOException {
        int[] next = starts.clone();
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 0; i < values.docValueCount(); i++) {
                int value = (int) values.nextOrd();
                FixedBitSet carriers = frequent[value];
                if (carriers == null) {
                    rare[next[value]++] = values.docID();
                } else {
                    carriers.set(values.docID());
                }
            }
        }
    }

    /** How many values there are; they are numbered from 0. */
    int values() {
        return frequent.length;
    }

    /** How many of these documents carry the value. */
    int among(FixedBitSet found, int value) {
        FixedBitSet carriers = frequent[value];
        if (carriers != null) {
            return (int) FixedBitSet.intersectionCount(found, carriers);
        }
        int count = 0;
        for (int i = starts[value]; i < starts[value + 1]; i++) {
            count += found.get(rare[i]) ? 1 : 0;
        }
        return count;
    }
}
