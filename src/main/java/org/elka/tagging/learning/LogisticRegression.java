package org.elka.tagging.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.elka.tagging.LevelModel.Weights;

/** L2-regularised logistic regression by LIBLINEAR (Fan et al. 2008); the same examples give the same weights. */
final class LogisticRegression {
    private static final double TOLERANCE = 1e-6;
    private static final double ROUNDING = 10_000;

    private LogisticRegression() {}

    /**
     * @param rows features by name
     * @param yes what is to be told of each row
     * @param cost of a row on the wrong side against the size of the weights; the smaller, the more cautious
     */
    static Weights fit(List<Map<String, Double>> rows, List<Boolean> yes, double cost) {
        List<String> names = new ArrayList<>(new TreeSet<>(
                rows.stream().flatMap(row -> row.keySet().stream()).toList()));
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = names.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            problem.x[i] = features(rows.get(i), names);
            problem.y[i] = yes.get(i) ? 1 : -1;
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
        double sign = model.getLabels()[0] > 0 ? 1 : -1;
        double[] fitted = model.getFeatureWeights();
        Map<String, Double> weights = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            weights.put(names.get(i), rounded(sign * fitted[i]));
        }
        return new Weights(rounded(sign * fitted[names.size()]), weights);
    }

    private static Feature[] features(Map<String, Double> row, List<String> names) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Double value = row.get(names.get(i));
            if (value != null && value != 0) {
                features.add(new FeatureNode(i + 1, value));
            }
        }
        features.add(new FeatureNode(names.size() + 1, 1));
        return features.toArray(Feature[]::new);
    }

    private static double rounded(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }
}
