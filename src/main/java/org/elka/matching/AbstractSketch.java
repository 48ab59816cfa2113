package org.elka.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The {@value #SIZE} smallest hashes of an abstract's runs of four words: how many two have in common estimates how much
 * of the texts they share (bottom-k sketch; Broder 1997).
 */
final class AbstractSketch {
    private static final int SIZE = 24;
    private static final int RUN = 4;
    private static final int LEAST_WORDS = 30;

    /** In characters; the longest abstracts of PubMed have some ten thousand. */
    private static final int LONGEST = 20_000;

    private static final double SAME = 0.4;
    private static final double DIFFERENT = 0.05;

    static final AbstractSketch MISSING = new AbstractSketch(new int[0]);

    private final int[] hashes;

    private AbstractSketch(int[] hashes) {
        this.hashes = hashes;
    }

    /** How far two abstracts agree. */
    enum Agreement {
        SAME,
        /** Too little in common to be sure, or too much. */
        PARTLY,
        DIFFERENT,
        MISSING
    }

    static AbstractSketch of(String text) {
        List<String> words = Folding.words(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        if (words.size() < LEAST_WORDS) {
            return MISSING;
        }
        int[] all = new int[words.size() - RUN + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = mixed(words.subList(i, i + RUN).hashCode());
        }
        return new AbstractSketch(
                Arrays.stream(all).sorted().distinct().limit(SIZE).toArray());
    }

    private static int mixed(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    Agreement compare(AbstractSketch other) {
        if (hashes.length == 0 || other.hashes.length == 0) {
            return Agreement.MISSING;
        }
        int[] union = IntStream.concat(Arrays.stream(hashes), Arrays.stream(other.hashes))
                .sorted()
                .distinct()
                .limit(SIZE)
                .toArray();
        long common = Arrays.stream(union)
                .filter(hash -> Arrays.binarySearch(hashes, hash) >= 0 && Arrays.binarySearch(other.hashes, hash) >= 0)
                .count();
        double share = (double) common / union.length;
        return share >= SAME ? Agreement.SAME : share <= DIFFERENT ? Agreement.DIFFERENT : Agreement.PARTLY;
    }
}
