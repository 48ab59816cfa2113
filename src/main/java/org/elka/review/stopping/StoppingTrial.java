package org.elka.review.stopping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Ends finished reviews by a rule, to see how often what it claims is so and how much work that leaves.
 *
 * @param plan how screening goes
 * @param target the recall that is claimed at the end
 * @param confidence with which
 */
public record StoppingTrial(Plan plan, double target, double confidence) {
    /** By rank, until this share of all records was excluded in a row; then at random. */
    private static final double PATIENCE = 0.05;
    /** In small reviews that share is nothing. */
    private static final int LEAST_PATIENCE = 20;

    /** How screening goes until it may stop. */
    public enum Plan {
        /** By rank, then at random, with a look after every record. */
        RANDOM(Method.RANDOM),
        /** By rank, then one sample of a size fixed beforehand; everything if it does not show the target. */
        AUDIT(Method.RANDOM_ONCE),
        /** Like RANDOM, but by the test that is meant for one look: what that costs. */
        ONE_LOOK_WATCHED(Method.RANDOM_ONCE),
        /** By rank all along, with a look after every record. */
        RANKED(Method.RANKED);

        private final Method method;

        Plan(Method method) {
            this.method = method;
        }

        /** As it stands in a table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One review, ended.
     *
     * @param recall the share of all included records that was found
     * @param saved the share of all records that was not screened
     */
    public record Ended(double recall, double saved) {}

    /**
     * Many reviews, ended.
     *
     * @param reviews how many
     * @param reached the share that has the recall that it claims
     * @param saved the median share of records not screened
     * @param recall the median recall
     * @param least the lowest recall
     */
    public record Outcome(int reviews, double reached, double saved, double recall, double least) {}

    /**
     * Ends one review.
     *
     * @param ranked whether each record is included, in the order in which the ranking shows them
     * @param seed for the records drawn at random
     */
    public Ended end(List<Boolean> ranked, long seed) {
        int from = plan == Plan.RANKED ? ranked.size() : patienceEnds(ranked);
        List<Boolean> order = new ArrayList<>(ranked);
        if (plan != Plan.RANKED) {
            Collections.shuffle(order.subList(from, order.size()), new SplittableRandom(seed));
        }
        int screened = switch (plan) {
            case RANKED -> first(order, 0, 0);
            case AUDIT -> audited(order, from);
            case RANDOM, ONE_LOOK_WATCHED -> first(order, from, from);
        };
        int found = count(order.subList(0, screened));
        return new Ended(found / (double) count(order), 1 - screened / (double) order.size());
    }

    /**
     * Ends each.
     *
     * @param seed the same seed ends them in the same way
     */
    public Outcome of(List<List<Boolean>> reviews, long seed) {
        List<Ended> ended = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(seed);
        for (List<Boolean> review : reviews) {
            ended.add(end(review, chance.nextLong()));
        }
        // a share of exactly the target counts, however it is rounded
        long reached =
                ended.stream().filter(one -> one.recall() > target - 1e-9).count();
        return new Outcome(
                ended.size(),
                reached / (double) ended.size(),
                median(ended, Ended::saved),
                median(ended, Ended::recall),
                ended.stream().mapToDouble(Ended::recall).min().orElseThrow());
    }

    private static double median(List<Ended> ended, ToDoubleFunction<Ended> figure) {
        double[] sorted = ended.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static int count(List<Boolean> decisions) {
        return (int) decisions.stream().filter(one -> one).count();
    }

    private static int patienceEnds(List<Boolean> ranked) {
        int patience = Math.max(LEAST_PATIENCE, (int) Math.ceil(PATIENCE * ranked.size()));
        int row = 0;
        boolean any = false;
        for (int at = 0; at < ranked.size(); at++) {
            any |= ranked.get(at);
            row = ranked.get(at) ? 0 : row + 1;
            if (any && row >= patience) {
                return at + 1;
            }
        }
        return ranked.size();
    }

    private int audited(List<Boolean> order, int from) {
        AuditSample audit = new AuditSample(from, count(order.subList(0, from)), order.size(), target, confidence);
        int size = audit.size(0);
        Judgement result = audit.result(size, count(order.subList(from, from + size)));
        return result.reached() ? from + size : order.size();
    }

    /** The first record after which the rule says to stop: p falls while nothing is found, so that whole rows are passed. */
    private int first(List<Boolean> order, int start, int randomFrom) {
        StoppingRule rule = new StoppingRule(plan.method, target, confidence);
        int at = start;
        while (at < order.size()) {
            int end = at;
            while (end < order.size() && !order.get(end)) {
                end++;
            }
            if (end > at && rule.reached(new Decisions(order.subList(0, end), randomFrom, order.size()))) {
                int before = at;
                while (end - before > 1) {
                    int middle = (before + end) >>> 1;
                    if (rule.reached(new Decisions(order.subList(0, middle), randomFrom, order.size()))) {
                        end = middle;
                    } else {
                        before = middle;
                    }
                }
                return end;
            }
            at = end + 1;
        }
        return order.size();
    }
}
