package org.elka.tagging;

/**
 * Turns the weight of a concept's signals into the probability that a reader would give the article the same level.
 *
 * <p>The weights are a logistic fit over labelled abstracts: {@code ./elka eval tags --gold FILE --calibrate} prints
 * them beside those in use, for any labels. They are few, and the same for all concepts, since a fit of more to so
 * little did not do better on abstracts held out. To be fitted again whenever {@link Tagger#VERSION} is
 * raised for what weighs on tags, which values do not.
 */
public final class Calibration {
    public static final double REPORTS_BIAS = 0.07;
    public static final double REPORTS_WEIGHT = 1.38;
    public static final double REPORTS_SENTENCES = 0.64;
    public static final double MENTIONS_BIAS = 0.81;
    public static final double MENTIONS_WEIGHT = -1.09;

    private static final double MOST_WEIGHT = 4;

    private Calibration() {}

    /**
     * That the paper reports the concept, where the tagger says that it does.
     *
     * @param probability that not all rules are wrong, from 0.5 to 1
     * @param sentences in how many the concept was signalled, from 1
     */
    static double reports(double probability, int sentences) {
        return logistic(REPORTS_BIAS + REPORTS_WEIGHT * weight(probability) + REPORTS_SENTENCES * Math.log(sentences));
    }

    /**
     * That the paper only mentions the concept, where the tagger says so.
     *
     * @param probability that it reports it all the same, from 0 to 0.5
     */
    static double mentions(double probability) {
        return logistic(MENTIONS_BIAS + MENTIONS_WEIGHT * weight(probability));
    }

    /** The probability that not all rules are wrong, stretched towards certainty: from 0 to 4. */
    static double weight(double probability) {
        return Math.min(MOST_WEIGHT, -Math.log1p(-Math.min(probability, 0.999)));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
