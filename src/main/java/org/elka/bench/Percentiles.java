package org.elka.bench;

import java.util.Arrays;

/** Times of one kind of call, in milliseconds. */
final class Percentiles {
    private final double[] sorted;

    Percentiles(double[] milliseconds) {
        sorted = milliseconds.clone();
        Arrays.sort(sorted);
    }

    /** The time within which that share of the calls came back; {@code share} from 0 to 1. */
    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
