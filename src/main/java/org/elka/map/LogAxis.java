package org.elka.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis between two of its ticks. What lies outside is drawn at the end: a logarithm knows no zero.
 *
 * @param ticks at least two, rising
 * @param from where the first tick is drawn, in the drawing's units
 * @param to where the last one is
 */
record LogAxis(List<Tick> ticks, double from, double to) {
    /** Hours, days, weeks and months as trials count them. */
    private static final List<Tick> TIMES = List.of(
            new Tick(1 / 12.0, "5 min"),
            new Tick(0.25, "15 min"),
            new Tick(1, "1 h"),
            new Tick(4, "4 h"),
            new Tick(24, "1 d"),
            new Tick(72, "3 d"),
            new Tick(7 * 24, "1 wk"),
            new Tick(28 * 24, "4 wk"),
            new Tick(91 * 24, "3 mo"),
            new Tick(365 * 24, "1 y"),
            new Tick(3 * 365 * 24, "3 y"),
            new Tick(10 * 365 * 24, "10 y"));

    /** One in four, the usual steps of doses. */
    private static final List<Tick> AMOUNTS =
            amounts(0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 10_000);

    /** A place on the axis with what stands beside it. */
    record Tick(double value, String label) {}

    private static List<Tick> amounts(double... values) {
        List<Tick> ticks = new ArrayList<>();
        for (double value : values) {
            ticks.add(new Tick(value, Words.number(value).equals("0") ? "0.001" : Words.number(value)));
        }
        return ticks;
    }

    /** Hours. @param shown the values that should find room; may be empty */
    static LogAxis ofTimes(List<Double> shown, double from, double to) {
        return covering(TIMES, 2, 5, shown, from, to);
    }

    /** Amounts of one unit. */
    static LogAxis ofAmounts(List<Double> shown, double from, double to) {
        return covering(AMOUNTS, 4, 6, shown, from, to);
    }

    /** The ticks from {@code first} to {@code last}, and as many more as the values need. */
    private static LogAxis covering(List<Tick> ticks, int first, int last, List<Double> shown, double from, double to) {
        double least = shown.stream().mapToDouble(Double::doubleValue).min().orElse(Double.POSITIVE_INFINITY);
        double most = shown.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int low = first;
        while (low > 0 && ticks.get(low).value() > least) {
            low--;
        }
        int high = last;
        while (high < ticks.size() - 1 && ticks.get(high).value() < most) {
            high++;
        }
        return new LogAxis(ticks.subList(low, high + 1), from, to);
    }

    double place(double value) {
        double low = Math.log(ticks.getFirst().value());
        double high = Math.log(ticks.getLast().value());
        double log = value <= ticks.getFirst().value() ? low : Math.min(high, Math.log(value));
        return from + (to - from) * (log - low) / (high - low);
    }
}
