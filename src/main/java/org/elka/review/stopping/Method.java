package org.elka.review.stopping;

/**
 * What is taken for a random sample of the records that are left. All are the hypergeometric test of M. W. Callaghan and F.
 * Müller-Hansen, Statistical stopping criteria for automated screening in systematic reviews, Syst Rev 2020;9:273.
 */
public enum Method {
    /**
     * What was screened at random after the ranked part, looked at as often as one likes. Each look at half the error: the
     * first of many looks that seems good is wrong somewhat more often than one look is, by the trials never twice as often.
     */
    RANDOM(2),
    /** The same, looked at once, after a number of records that was fixed beforehand: an audit. */
    RANDOM_ONCE(1),
    /**
     * Every stretch of the ranked order up to the last record, as if it had been drawn at random: ranked quasi-sampling.
     * Holds only as far as the ranking is better than chance to the end; an indication, no claim.
     */
    RANKED(1);

    private final int looks;

    Method(int looks) {
        this.looks = looks;
    }

    /** By what chances are multiplied for the number of looks (Bonferroni). */
    int looks() {
        return looks;
    }
}
