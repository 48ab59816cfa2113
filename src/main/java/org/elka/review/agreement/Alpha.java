package org.elka.review.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.elka.review.agreement.Coefficient.Defined;

/**
 * Krippendorff's alpha (Content Analysis, 2nd ed. 2004, chapter 11; "Computing Krippendorff's Alpha-Reliability", 2011)
 * from the coincidences of ratings within units. Units with one rating pair with nothing and are left out.
 */
final class Alpha {
    private final int[][] counts;
    private final int categories;
    private final Scale scale;
    private final double[][] coincidences;

    /** @param counts of units with two ratings or more, how often each category was said */
    Alpha(int[][] counts, int categories, Scale scale) {
        this.counts = counts;
        this.categories = categories;
        this.scale = scale;
        this.coincidences = new double[categories][categories];
        Arrays.stream(counts).forEach(unit -> add(coincidences, unit, 1));
    }

    Coefficient coefficient() {
        OptionalDouble value = value(coincidences);
        if (value.isEmpty()) {
            return BeyondChance.oneCategory();
        }
        return new Defined(
                value.getAsDouble(),
                scale == Scale.NOMINAL ? linearised(value.getAsDouble()) : jackknife(value.getAsDouble()));
    }

    private static void add(double[][] to, int[] unit, int times) {
        double others = BeyondChance.sum(unit) - 1.0;
        for (int one = 0; one < unit.length; one++) {
            for (int other = 0; other < unit.length; other++) {
                to[one][other] += times * unit[one] * (unit[other] - (one == other ? 1 : 0)) / others;
            }
        }
    }

    private OptionalDouble value(double[][] pairs) {
        double[] said = Arrays.stream(pairs)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(said).sum();
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < categories; one++) {
            for (int other = 0; other < categories; other++) {
                double apart = apart(said, one, other);
                observed += pairs[one][other] * apart;
                expected += said[one] * said[other] * apart;
            }
        }
        // sums of shares: what is left where one category was said is rounding
        return expected < 1e-9 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /** The squared distance; between ranks, the ratings between them, half of their own counted. */
    private double apart(double[] said, int one, int other) {
        if (scale == Scale.NOMINAL || one == other) {
            return one == other ? 0 : 1;
        }
        double between = -(said[one] + said[other]) / 2;
        for (int rank = Math.min(one, other); rank <= Math.max(one, other); rank++) {
            between += said[rank];
        }
        return between * between;
    }

    /** Gwet 2014, chapter 5: alpha is Fleiss' kappa of pairable units, each by its number of ratings. */
    private Coefficient.Interval linearised(double value) {
        int units = counts.length;
        double mean =
                Arrays.stream(counts).mapToInt(BeyondChance::sum).average().orElse(0);
        double[] shares = IntStream.range(0, categories)
                .mapToDouble(category ->
                        Arrays.stream(counts).mapToInt(unit -> unit[category]).sum() / (units * mean))
                .toArray();
        double expected = Arrays.stream(shares).map(share -> share * share).sum();
        double[] agreed = Arrays.stream(counts)
                .mapToDouble(unit -> BeyondChance.same(unit) * BeyondChance.sum(unit) / mean)
                .toArray();
        double agreement = Arrays.stream(agreed).average().orElse(0);
        double centre = (agreement - expected) / (1 - expected);
        double[] parts = IntStream.range(0, units)
                .mapToDouble(unit -> {
                    double more = (BeyondChance.sum(counts[unit]) - mean) / mean;
                    double chance = IntStream.range(0, categories)
                                            .mapToDouble(category -> counts[unit][category] * shares[category])
                                            .sum()
                                    / mean
                            - expected * more;
                    return (agreed[unit] - agreement * more - expected) / (1 - expected)
                            - 2 * (1 - centre) * (chance - expected) / (1 - expected);
                })
                .toArray();
        return Spread.linearised(value, centre, parts);
    }

    /** Distances between ranks hang on how often each is said, so that no formula of the units' parts is at hand. */
    private Coefficient.Interval jackknife(double value) {
        OptionalDouble[] without = Arrays.stream(counts)
                .map(unit -> {
                    add(coincidences, unit, -1);
                    OptionalDouble rest = value(coincidences);
                    add(coincidences, unit, 1);
                    return rest;
                })
                .toArray(OptionalDouble[]::new);
        return Spread.jackknife(value, without);
    }
}
