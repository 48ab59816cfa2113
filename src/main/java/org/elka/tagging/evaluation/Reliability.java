package org.elka.tagging.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.elka.library.Tagging.Tag;

/**
 * Whether the tagger's confidence holds: of the tags given 0.9, nine in ten should be right. A tag is right where people
 * gave the same level.
 *
 * @param tenths of confidence that any tag fell into, in order
 * @param error expected calibration error: by how much, on the average over all tags, the share of right ones of a tenth
 *     lies off its mean confidence
 */
public record Reliability(List<Tenth> tenths, double error) {
    private static final int TENTHS = 10;

    /** Tags of like confidence. @param from lower end of the tenth; its upper end is not in it, but for 1 */
    public record Tenth(double from, long tags, double meanConfidence, double right) {}

    private static final class Sum {
        private long tags;
        private long right;
        private double confidence;
    }

    static Reliability of(List<Judgement> judgements) {
        Map<Integer, Sum> sums = new TreeMap<>();
        long all = 0;
        for (Judgement judgement : judgements) {
            Tag tag = judgement.machine();
            if (tag != null) {
                int tenth = Math.min(TENTHS - 1, (int) (tag.confidence() * TENTHS));
                Sum sum = sums.computeIfAbsent(tenth, t -> new Sum());
                sum.tags++;
                sum.right += tag.level() == judgement.people() ? 1 : 0;
                sum.confidence += tag.confidence();
                all++;
            }
        }
        List<Tenth> tenths = new ArrayList<>();
        double error = 0;
        for (Map.Entry<Integer, Sum> entry : sums.entrySet()) {
            Sum sum = entry.getValue();
            double mean = sum.confidence / sum.tags;
            double right = (double) sum.right / sum.tags;
            tenths.add(new Tenth(entry.getKey() / (double) TENTHS, sum.tags, mean, right));
            error += Math.abs(mean - right) * sum.tags / all;
        }
        return new Reliability(tenths, error);
    }
}
