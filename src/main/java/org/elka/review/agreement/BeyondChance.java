package org.elka.review.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.elka.review.agreement.Coefficient.Defined;
import org.elka.review.agreement.Coefficient.Undefined;
import org.elka.tagging.evaluation.Kappa;

/**
 * Coefficients of the form (agreed - expected) / (1 - expected), where a unit's ratings agree by the share of its pairs of
 * ratings that are the same. In Gwet's form (2014), in which units may have different numbers of ratings: those with one
 * count for how often a category is said, but not for agreement.
 */
final class BeyondChance {
    private final int[][] counts;
    private final double[] agreed;
    private final double[] pairable;
    private final double agreement;
    /** How often each category is said: the mean over units of its share. */
    private final double[] shares;

    BeyondChance(int[][] counts, int categories) {
        this.counts = counts;
        int units = counts.length;
        double weight = (double) units
                / Arrays.stream(counts).filter(unit -> sum(unit) > 1).count();
        pairable = Arrays.stream(counts)
                .mapToDouble(unit -> sum(unit) > 1 ? weight : 0)
                .toArray();
        agreed = IntStream.range(0, units)
                .mapToDouble(unit -> pairable[unit] * same(counts[unit]))
                .toArray();
        agreement = Arrays.stream(agreed).average().orElse(Double.NaN);
        shares = IntStream.range(0, categories)
                .mapToDouble(category -> Arrays.stream(counts)
                        .mapToDouble(unit -> (double) unit[category] / sum(unit))
                        .average()
                        .orElse(0))
                .toArray();
    }

    /** Of a unit's pairs of ratings, the share that is the same. */
    static double same(int[] unit) {
        int all = sum(unit);
        return all < 2 ? 0 : Arrays.stream(unit).mapToDouble(n -> n * (n - 1.0)).sum() / (all * (all - 1.0));
    }

    static int sum(int[] unit) {
        return Arrays.stream(unit).sum();
    }

    double agreement() {
        return agreement;
    }

    /** Raw agreement of units with more than two ratings. */
    Coefficient raw() {
        return new Defined(agreement, Spread.linearised(agreement, agreement, agreed));
    }

    /** Fleiss' kappa (Psychol Bull 1971;76:378), which with equal numbers of ratings is his own. */
    Coefficient fleiss() {
        double expected = Arrays.stream(shares).map(share -> share * share).sum();
        double[] parts = byUnit(shares);
        return beyond(expected, parts);
    }

    /** Gwet's AC1 (Br J Math Stat Psychol 2008;61:29). */
    Coefficient ac1() {
        int categories = shares.length;
        if (categories < 2) {
            return new Undefined("there is only one category to choose");
        }
        double[] others = Arrays.stream(shares)
                .map(share -> (1 - share) / (categories - 1))
                .toArray();
        double expected = IntStream.range(0, categories)
                .mapToDouble(category -> shares[category] * others[category])
                .sum();
        return beyond(expected, byUnit(others));
    }

    /** For each unit, the mean of the values over its ratings. */
    private double[] byUnit(double[] values) {
        return Arrays.stream(counts)
                .mapToDouble(unit -> IntStream.range(0, values.length)
                                .mapToDouble(category -> unit[category] * values[category])
                                .sum()
                        / sum(unit))
                .toArray();
    }

    private Coefficient beyond(double expected, double[] expectedByUnit) {
        if (1 - expected < 1e-12) {
            return oneCategory();
        }
        double value = (agreement - expected) / (1 - expected);
        double[] parts = IntStream.range(0, counts.length)
                .mapToDouble(unit -> (agreed[unit] - expected * pairable[unit]) / (1 - expected)
                        - 2 * (1 - value) * (expectedByUnit[unit] - expected) / (1 - expected))
                .toArray();
        return new Defined(value, Spread.linearised(value, value, parts));
    }

    static Undefined oneCategory() {
        return new Undefined("only one category was said, so that chance alone would agree as well");
    }

    /** Cohen's kappa of two raters, over the units that both rated. */
    static Coefficient cohen(int[][] both, List<String> categories) {
        long[][] table = new long[categories.size()][categories.size()];
        for (int[] unit : both) {
            table[unit[0]][unit[1]]++;
        }
        double units = both.length;
        double[] first = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).sum() / units)
                .toArray();
        double[] second = IntStream.range(0, first.length)
                .mapToDouble(column ->
                        Arrays.stream(table).mapToLong(row -> row[column]).sum() / units)
                .toArray();
        double expected = IntStream.range(0, first.length)
                .mapToDouble(category -> first[category] * second[category])
                .sum();
        if (1 - expected < 1e-12) {
            return oneCategory();
        }
        double value = Kappa.of(table);
        double[] parts = Arrays.stream(both)
                .mapToDouble(unit -> ((unit[0] == unit[1] ? 1 : 0) - expected) / (1 - expected)
                        - 2 * (1 - value) * ((second[unit[0]] + first[unit[1]]) / 2 - expected) / (1 - expected))
                .toArray();
        return new Defined(value, Spread.linearised(value, value, parts));
    }
}
