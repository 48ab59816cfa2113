package org.elka.tagging.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.tagging.LevelModel;
import org.elka.tagging.LevelModel.Weights;
import org.elka.tagging.evaluation.Counts;

/**
 * Learns on which of the texts in which the rules saw a tag the paper reports it, and says on texts held out how well
 * that does beside the rules alone. A tag for which it does not clearly do better stays with the rules.
 */
public final class LevelTraining {
    /** Parts of the texts, each held out once. */
    static final int FOLDS = 5;

    /** Fewer examples of either kind teach nothing. */
    static final int LEAST_OF_EACH = 8;

    /** Errors that it must spare on held-out texts: one may be chance. */
    static final int LEAST_SPARED = 2;

    private static final double COST = 0.3;

    private LevelTraining() {}

    /**
     * How rules and model do on held-out texts.
     *
     * @param texts with a word of people on the tag
     * @param learned whether there were examples enough to learn from
     * @param kept whether the model decides from now on, since it spared errors enough
     */
    public record HeldOut(long texts, long reports, Scores rules, Scores model, boolean learned, boolean kept) {}

    /** Agreement with people on whether the text reports the tag. @param errors of both kinds */
    public record Scores(double precision, double recall, double f1, long errors) {
        static Scores of(Counts counts) {
            return new Scores(
                    counts.precision(), counts.recall(), counts.f1(), counts.machineOnly() + counts.peopleOnly());
        }
    }

    /** @param model of the tags kept, trained on all examples; of none where the rules do as well everywhere */
    public record Trained(LevelModel model, Map<String, HeldOut> tags) {}

    /** Learns tag by tag, in the order in which they come. */
    public static Trained of(List<Example> examples) {
        Map<String, List<Example>> byTag = new LinkedHashMap<>();
        examples.forEach(one ->
                byTag.computeIfAbsent(one.tag(), tag -> new ArrayList<>()).add(one));
        Map<String, HeldOut> tags = new LinkedHashMap<>();
        Map<String, Weights> kept = new LinkedHashMap<>();
        byTag.forEach((tag, all) -> {
            HeldOut heldOut = heldOut(all);
            tags.put(tag, heldOut);
            if (heldOut.kept()) {
                kept.put(tag, fit(all));
            }
        });
        return new Trained(new LevelModel(kept), tags);
    }

    private static HeldOut heldOut(List<Example> all) {
        Counts rules = Counts.NONE;
        Counts model = Counts.NONE;
        boolean learned = isEnough(all);
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            List<Example> others = all.stream().filter(one -> fold(one) != out).toList();
            Weights weights = learned && isMixed(others) ? fit(others) : null;
            for (Example one : all) {
                if (fold(one) == out) {
                    boolean says = weights == null
                            ? one.rulesReport()
                            : !one.seen().isEmpty() && weights.probability(one.seen()) >= 0.5;
                    rules = rules.plus(one.reports(), one.rulesReport());
                    model = model.plus(one.reports(), says);
                }
            }
        }
        Scores byRules = Scores.of(rules);
        Scores byModel = Scores.of(model);
        boolean better = byRules.errors() - byModel.errors() >= LEAST_SPARED && byModel.f1() > byRules.f1();
        return new HeldOut(
                all.size(),
                all.stream().filter(Example::reports).count(),
                byRules,
                byModel,
                learned,
                learned && better);
    }

    private static int fold(Example one) {
        return Math.floorMod(one.id().hashCode(), FOLDS);
    }

    private static boolean isEnough(List<Example> examples) {
        List<Example> seen = seen(examples);
        long yes = seen.stream().filter(Example::reports).count();
        return yes >= LEAST_OF_EACH && seen.size() - yes >= LEAST_OF_EACH;
    }

    private static boolean isMixed(List<Example> examples) {
        return seen(examples).stream().map(Example::reports).distinct().count() == 2;
    }

    private static Weights fit(List<Example> examples) {
        List<Example> seen = seen(examples);
        return LogisticRegression.fit(
                seen.stream().map(Example::seen).toList(),
                seen.stream().map(Example::reports).toList(),
                COST);
    }

    private static List<Example> seen(List<Example> examples) {
        return examples.stream().filter(one -> !one.seen().isEmpty()).toList();
    }
}
