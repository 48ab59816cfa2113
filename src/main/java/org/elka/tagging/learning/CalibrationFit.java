package org.elka.tagging.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.tagging.Calibration;
import org.elka.tagging.LevelModel.Weights;
import org.elka.tagging.Tagger;
import org.elka.tagging.evaluation.GoldFile.Labelled;

/** Fits the constants by which the weight of the rules becomes a confidence, from labelled texts. */
public final class CalibrationFit {
    /** Next to no regularisation: two or three weights a level, on hundreds of tags. */
    private static final double COST = 100;

    private static final String REPORTS_BIAS = "reports bias";
    private static final String REPORTS_WEIGHT = "reports weight";
    private static final String REPORTS_SENTENCES = "reports sentences";
    private static final String MENTIONS_BIAS = "mentions bias";
    private static final String MENTIONS_WEIGHT = "mentions weight";

    /** The constants that the tagger uses, in the order in which they are shown. */
    public static final Map<String, Double> IN_USE = inUse();

    private CalibrationFit() {}

    private static Map<String, Double> inUse() {
        Map<String, Double> constants = new LinkedHashMap<>();
        constants.put(REPORTS_BIAS, Calibration.REPORTS_BIAS);
        constants.put(REPORTS_WEIGHT, Calibration.REPORTS_WEIGHT);
        constants.put(REPORTS_SENTENCES, Calibration.REPORTS_SENTENCES);
        constants.put(MENTIONS_BIAS, Calibration.MENTIONS_BIAS);
        constants.put(MENTIONS_WEIGHT, Calibration.MENTIONS_WEIGHT);
        return Collections.unmodifiableMap(constants);
    }

    /**
     * Logistic weights of a level: of {@code weight} and {@code sentences}, as {@link Tagger#seen} gives them, with the
     * bias.
     *
     * @param tags that were fitted to
     */
    public record OfLevel(long tags, Weights weights) {}

    /** The weights of both levels. */
    public record Fitted(OfLevel reports, OfLevel mentions) {

        /** By the names of {@link #IN_USE}. */
        public Map<String, Double> constants() {
            Map<String, Double> ofReports = reports.weights().weights();
            Map<String, Double> ofMentions = mentions.weights().weights();
            return Map.of(
                    REPORTS_BIAS,
                    reports.weights().bias(),
                    REPORTS_WEIGHT,
                    ofReports.getOrDefault(Tagger.WEIGHT, 0.0),
                    REPORTS_SENTENCES,
                    ofReports.getOrDefault(Tagger.SENTENCES, 0.0),
                    MENTIONS_BIAS,
                    mentions.weights().bias(),
                    MENTIONS_WEIGHT,
                    ofMentions.getOrDefault(Tagger.WEIGHT, 0.0));
        }
    }

    /** Of the tags that the rules alone give to these texts. */
    public static Fitted of(Tagger tagger, List<Labelled> gold) {
        return new Fitted(fit(tagger, gold, Level.REPORTS), fit(tagger, gold, Level.MENTIONS));
    }

    private static OfLevel fit(Tagger tagger, List<Labelled> gold, Level level) {
        List<Map<String, Double>> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        int codebook = level == Level.REPORTS ? 2 : 1;
        for (Labelled one : gold) {
            Map<String, Map<String, Double>> seen = tagger.seen(one.title(), one.abstractText());
            for (Tag tag : tagger.tag(one.title(), one.abstractText()).tags()) {
                Integer people = one.tags().get(tag.tag());
                if (people != null && tag.level() == level) {
                    Map<String, Double> features = seen.getOrDefault(tag.tag(), Map.of());
                    double weight = features.getOrDefault(Tagger.WEIGHT, 0.0);
                    rows.add(
                            level == Level.REPORTS
                                    ? Map.of(
                                            Tagger.WEIGHT,
                                            weight,
                                            Tagger.SENTENCES,
                                            features.getOrDefault(Tagger.SENTENCES, 0.0))
                                    : Map.of(Tagger.WEIGHT, weight));
                    right.add(people == codebook);
                }
            }
        }
        return new OfLevel(rows.size(), LogisticRegression.fit(rows, right, COST));
    }
}
