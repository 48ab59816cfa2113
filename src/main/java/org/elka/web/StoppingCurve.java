package org.elka.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.elka.review.stopping.Judgement;

/**
 * How screening went, as lines to be drawn: to the right articles screened, upwards the share of what was found so far and
 * the recall that is certain.
 *
 * @param found points of the first line, as SVG has them; it begins with nothing screened
 * @param bound points of the second
 * @param wanted the height of the recall that is wanted
 * @param included where the first line ends, at the top; 0: nothing was found, and the line stays at the bottom
 * @param total the articles at the right end
 */
record StoppingCurve(String found, String bound, String wanted, int included, int total) {
    /** Where the axes cross, and how far they reach, in the drawing's own units; the template draws them. */
    static final int LEFT = 56;

    static final int TOP = 16;
    static final int WIDTH = 560;
    static final int HEIGHT = 220;

    static StoppingCurve of(List<Judgement> curve, int total, double target) {
        int included = curve.isEmpty() ? 0 : curve.getLast().included();
        return new StoppingCurve(
                point(0, total, 0) + " "
                        + curve.stream()
                                .map(one -> point(
                                        one.screened(), total, included == 0 ? 0 : (double) one.included() / included))
                                .collect(Collectors.joining(" ")),
                curve.stream()
                        .map(one -> point(one.screened(), total, one.recallAtLeast()))
                        .collect(Collectors.joining(" ")),
                height(target),
                included,
                total);
    }

    private static String point(int screened, int total, double share) {
        double x = LEFT + (total == 0 ? 0 : (double) WIDTH * screened / total);
        return String.format(Locale.ROOT, "%.1f,%s", x, height(share));
    }

    private static String height(double share) {
        return String.format(Locale.ROOT, "%.1f", TOP + HEIGHT * (1 - share));
    }
}
