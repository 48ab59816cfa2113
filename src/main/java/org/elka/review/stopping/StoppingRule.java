package org.elka.review.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says from the decisions so far how much of what is looked for has been found, and whether to stop: never from a row of
 * excluded records alone, but from a test of the hypothesis that recall is still short of the target.
 *
 * @param method what is taken for a random sample
 * @param target the recall to be reached, above 0 and below 1
 * @param confidence how often, over many reviews, the target may be claimed rightly; above 0 and below 1
 */
public record StoppingRule(Method method, double target, double confidence) {
    /** Recall of 95 % at a confidence of 95 %, looked at whenever somebody likes. */
    public static final StoppingRule STANDARD = new StoppingRule(Method.RANDOM, 0.95, 0.95);

    public StoppingRule {
        if (!(target > 0 && target < 1 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "target and confidence are shares between 0 and 1, and are " + target + " and " + confidence);
        }
    }

    /**
     * Judges one moment.
     *
     * @param decisions whether included, in the order in which they were screened
     * @param randomFrom how many were screened by rank before records were drawn at random; {@link Method#RANKED} takes no
     *     notice
     * @param total how many records there are, screened or not
     * @throws IllegalArgumentException where the numbers do not fit each other
     */
    public Judgement of(List<Boolean> decisions, int randomFrom, int total) {
        Decisions all = new Decisions(decisions, randomFrom, total);
        double p = p(all);
        int missed = missed(all, 1 - confidence);
        int found = all.found();
        boolean reached = p < 1 - confidence;
        return new Judgement(
                all.screened(),
                total,
                found,
                p,
                found + missed == 0 ? 1 : found / (double) (found + missed),
                missed,
                missed(all, 0.5),
                reached,
                because(all, p, missed, reached));
    }

    /**
     * The curve: the judgements that would have been made on the way.
     *
     * @param every after how many records each; the last record is always one
     */
    public List<Judgement> curve(List<Boolean> decisions, int randomFrom, int total, int every) {
        List<Judgement> points = new ArrayList<>();
        for (int screened = every; screened < decisions.size(); screened += every) {
            points.add(of(decisions.subList(0, screened), Math.min(randomFrom, screened), total));
        }
        points.add(of(decisions, randomFrom, total));
        return points;
    }

    /** Whether the target is reached, without the bounds. */
    boolean reached(Decisions all) {
        return p(all) < 1 - confidence;
    }

    private double p(Decisions all) {
        if (all.screened() == all.total()) {
            return 0;
        }
        double least = 1;
        for (Sample sample : all.samples(method)) {
            int fewest = Sample.fewestMissing(all.found(), sample.before(), target);
            least = Math.min(least, method.looks() * sample.chanceOf(fewest));
        }
        return least;
    }

    /** How many included records may be among those not screened. */
    private int missed(Decisions all, double error) {
        return all.samples(method).stream()
                .mapToInt(sample -> sample.most(error / method.looks()) - sample.found())
                .min()
                .orElse(all.total() - all.screened());
    }

    private String because(Decisions all, double p, int missed, boolean reached) {
        int left = all.total() - all.screened();
        if (left == 0) {
            return "every record was screened";
        }
        String bound = String.format(
                Locale.ROOT,
                "at %.4g %% confidence at most %d of the %d records not screened would be included",
                confidence * 100,
                missed,
                left);
        String test = String.format(Locale.ROOT, "recall below %.4g %%: p = %.3g", target * 100, p);
        if (reached) {
            return bound + " (" + test + ")";
        }
        return method != Method.RANKED && all.samples(method).getFirst().drawn() == 0
                ? "nothing was screened at random yet: draw from what is left"
                : bound + ", which is too many (" + test + "): go on";
    }
}
