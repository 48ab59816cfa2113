package org.elka.review.prioritising;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.elka.review.prioritising.TermWeights.Weighing;

/**
 * A linear model over weighed terms, trained anew from all decisions so far; the same decisions give the same order.
 *
 * @param weighing how the texts are weighed
 * @param solver liblinear's; a dual one is faster where there are more terms than decisions
 * @param cost how much a wrongly placed decision costs, against plain coefficients
 * @param balance how many times as much all included records weigh together as all excluded ones do
 */
public record LinearModel(TermWeights.Weighing weighing, SolverType solver, double cost, double balance)
        implements Prioritiser {
    private static final double TOLERANCE = 0.001;

    static {
        Linear.disableDebugOutput();
    }

    /**
     * What Elka screens by: a support vector machine with squared hinge loss over words and pairs of words, as in the
     * strongest published recipe for simulated screening (ELAS u4 of ASReview, 2025), which gives the included records
     * about ten times the weight of the excluded ones. Words of the title count twice, plurals as singulars and pairs half:
     * each was better on average over the reviews that it was tried on ({@code docs/screening.md}).
     */
    public static LinearModel standard() {
        return new LinearModel(new Weighing(0.5, true, 0.95, 2, true), SolverType.L2R_L2LOSS_SVC_DUAL, 0.067, 10);
    }

    /** The common baseline: logistic regression over plain TF-IDF of single words, classes balanced. */
    public static LinearModel plainLogisticRegression() {
        return new LinearModel(new Weighing(0, false, 1, 1, false), SolverType.L2R_LR_DUAL, 1, 1);
    }

    @Override
    public Ranking over(List<ScreeningRecord> records) {
        TermWeights texts = TermWeights.of(records, weighing);
        return (decided, included) -> scores(texts, decided, included);
    }

    private double[] scores(TermWeights texts, List<Integer> decided, IntPredicate included) {
        Model model = Linear.train(problem(texts, decided, included), parameter(decided, included));
        double[] factors = model.getFeatureWeights();
        // liblinear counts its first label as the positive side
        double side = model.getLabels()[0];
        double[] scores = new double[texts.texts()];
        IntStream.range(0, scores.length).parallel().forEach(text -> scores[text] = side * texts.times(factors, text));
        return scores;
    }

    private static Problem problem(TermWeights texts, List<Integer> decided, IntPredicate included) {
        Problem problem = new Problem();
        problem.l = decided.size();
        problem.n = texts.dimensions() + 1;
        problem.bias = TermWeights.BIAS;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            int text = decided.get(i);
            problem.x[i] = texts.features(text);
            problem.y[i] = included.test(text) ? 1 : -1;
        }
        return problem;
    }

    /** Weights with a mean of 1 over all decisions, so that the cost means the same whatever the balance. */
    private Parameter parameter(List<Integer> decided, IntPredicate included) {
        double all = decided.size();
        double in = decided.stream().filter(included::test).count();
        double out = all - in;
        Parameter parameter = new Parameter(solver, cost, TOLERANCE);
        // dual solvers draw lots
        parameter.setRandom(new Random(1));
        parameter.setWeights(
                new double[] {all * balance / (1 + balance) / in, all / (1 + balance) / out}, new int[] {1, -1});
        return parameter;
    }
}
