package org.elka.tagging;

import java.util.Map;
import java.util.Optional;

/**
 * A linear model on top of the rules, of some tags: whether a paper reports the concept, by what the rules saw of it. It
 * stands in the taxonomy's file, so that it is proposed, tried, activated and taken back as any taxonomy is, and every
 * tag names it by the taxonomy's version. Without one the rules alone decide.
 *
 * @param tags weights by tag; the rules decide on those that are missing
 */
public record LevelModel(Map<String, Weights> tags) {
    public static final LevelModel NONE = new LevelModel(Map.of());

    /**
     * A logistic regression's.
     *
     * @param weights by the names of features, as {@link Tagger#seen} gives them; unknown features count nothing
     */
    public record Weights(double bias, Map<String, Double> weights) {

        /** That the paper reports the concept, 0 to 1. */
        public double probability(Map<String, Double> features) {
            double sum = bias;
            for (Map.Entry<String, Double> feature : features.entrySet()) {
                sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }

    Optional<Weights> of(String tag) {
        return Optional.ofNullable(tags.get(tag));
    }
}
