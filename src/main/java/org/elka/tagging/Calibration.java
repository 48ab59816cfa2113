package org.elka.tagging;

/**
 * Turns the weight of a concept's signals into the probability that a reader would give the article the same level.
 *
 * <p>The three weights a level are a logistic fit over 268 labelled abstracts (the development set and as many again,
 * labelled by the codebook before their tags were seen): with a confidence of 0.9, nine tags in ten were right. They
 * are few, and the same for all concepts, since a fit of more to so little did not do better on abstracts held out. To
 * be fitted again whenever {@link Tagger#VERSION} is raised.
 */
final class Calibration {
    private static final double MOST_WEIGHT = 4;

    private Calibration() {}

    /**
     * That the paper reports the concept, where the tagger says that it does.
     *
     * @param probability that not all rules are wrong, from 0.5 to 1
     * @param sentences in how many the concept was signalled, from 1
     */
    static double reports(double probability, int sentences) {
        return logistic(-0.75 + 1.5 * weight(probability) + 0.95 * Math.log(sentences));
    }

    /**
     * That the paper only mentions the concept, where the tagger says so.
     *
     * @param probability that it reports it all the same, from 0 to 0.5
     */
    static double mentions(double probability) {
        return logistic(0.8 - 1.3 * weight(probability));
    }

    private static double weight(double probability) {
        return Math.min(MOST_WEIGHT, -Math.log1p(-Math.min(probability, 0.999)));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
