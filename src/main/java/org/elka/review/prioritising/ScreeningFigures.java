package org.elka.review.prioritising;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How good an order was; what was known beforehand does not count.
 *
 * @param workSaved WSS@95: the share of records that need not be screened to find 95 % of the included ones, less the 5 %
 *     that chance saves (Cohen et al., J Am Med Inform Assoc 2006;13:206)
 * @param earlyRecall the share of the included records found in the first tenth
 * @param timeToDiscovery ATD: the mean share of records screened before an included one turns up (Ferdinands et al.,
 *     Syst Rev 2023;12:100); lower is better
 */
public record ScreeningFigures(double workSaved, double earlyRecall, double timeToDiscovery) {
    private static final double RECALL = 0.95;

    /** The mean over runs. */
    public static ScreeningFigures of(List<Simulation.Run> runs) {
        List<ScreeningFigures> each = runs.stream().map(ScreeningFigures::of).toList();
        return new ScreeningFigures(
                mean(each, ScreeningFigures::workSaved),
                mean(each, ScreeningFigures::earlyRecall),
                mean(each, ScreeningFigures::timeToDiscovery));
    }

    static ScreeningFigures of(Simulation.Run run) {
        int all = run.order().size();
        int[] found = IntStream.range(0, all)
                .filter(at -> run.order().get(at).included())
                .map(at -> at + 1)
                .toArray();
        if (found.length == 0) {
            throw new IllegalArgumentException("no record but the one known beforehand is included");
        }
        int enough = found[(int) Math.ceil(RECALL * found.length) - 1];
        return new ScreeningFigures(
                (all - enough) / (double) all - (1 - RECALL),
                IntStream.of(found).filter(at -> at <= 0.1 * all).count() / (double) found.length,
                IntStream.of(found).average().orElseThrow() / all);
    }

    private static double mean(List<ScreeningFigures> figures, ToDoubleFunction<ScreeningFigures> figure) {
        return figures.stream().mapToDouble(figure).average().orElseThrow();
    }
}
