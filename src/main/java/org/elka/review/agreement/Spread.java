package org.elka.review.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.elka.review.agreement.Coefficient.Interval;
import org.elka.review.agreement.Coefficient.Method;

/** Intervals at 95 % over units; raters are taken as given. */
final class Spread {
    private static final double ERROR = 0.05;

    private Spread() {}

    static Interval ofShare(int units, int agreed) {
        var bounds = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(units, agreed, ERROR);
        return new Interval.Bounds(bounds.getLowerBound(), bounds.getUpperBound(), Method.WILSON);
    }

    /** @param parts what each unit adds: their mean is the value, or nearly */
    static Interval linearised(double value, double centre, double[] parts) {
        double squares = Arrays.stream(parts)
                .map(part -> (part - centre) * (part - centre))
                .sum();
        int units = parts.length;
        return around(value, squares / units / (units - 1.0), units, Method.LINEARISED);
    }

    /** @param without the coefficient without one unit, for each; empty where there is none then */
    static Interval jackknife(double value, OptionalDouble[] without) {
        if (!Arrays.stream(without).allMatch(OptionalDouble::isPresent)) {
            return new Interval.Unknown("without one of the units there would be no coefficient");
        }
        double[] values =
                Arrays.stream(without).mapToDouble(OptionalDouble::getAsDouble).toArray();
        double mean = Arrays.stream(values).average().orElse(value);
        double squares =
                Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum();
        int units = values.length;
        return around(value, squares * (units - 1.0) / units, units, Method.JACKKNIFE);
    }

    private static Interval around(double value, double variance, int units, Method method) {
        if (units < 2) {
            return new Interval.Unknown("one unit says nothing of how far others differ");
        }
        // what is left where all units are alike is rounding
        if (variance < 1e-20) {
            return new Interval.Unknown("all " + units + " units agree alike, so that nothing varies between them");
        }
        double half = TDistribution.of(units - 1.0).inverseSurvivalProbability(ERROR / 2) * Math.sqrt(variance);
        return new Interval.Bounds(Math.max(-1, value - half), Math.min(1, value + half), method);
    }
}
