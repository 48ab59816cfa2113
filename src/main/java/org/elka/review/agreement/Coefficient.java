package org.elka.review.agreement;

/** A coefficient of agreement, or why there is none. */
public sealed interface Coefficient {
    /**
     * A coefficient that could be computed.
     *
     * @param value 1 for full agreement, 0 for what chance gives, below 0 for less; a raw share is from 0 to 1
     * @param interval where it may be among all units like those rated
     */
    record Defined(double value, Interval interval) implements Coefficient {}

    /**
     * No number: a share of nothing, or a division by a chance that leaves nothing.
     *
     * @param because the reason, to be shown in the number's place
     */
    record Undefined(String because) implements Coefficient {}

    /** An interval of confidence, or why there is none. */
    sealed interface Interval {
        /**
         * A two-sided interval at 95 %.
         *
         * @param lower at least -1
         * @param upper at most 1
         * @param method how it was computed
         */
        record Bounds(double lower, double upper, Method method) implements Interval {}

        /**
         * No interval: what was rated says nothing of how far it varies.
         *
         * @param because the reason, to be shown in the interval's place
         */
        record Unknown(String because) implements Interval {}
    }

    /** How an interval was computed. */
    enum Method {
        /** Of a share of units: E. B. Wilson, J Am Stat Assoc 1927;22:209. */
        WILSON,
        /**
         * From the variance between units, linearised, and Student's t with one degree of freedom fewer than units: K. L.
         * Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, chapters 5 and 6; for AC1 Br J Math Stat Psychol
         * 2008;61:29.
         */
        LINEARISED,
        /** The same from leaving out one unit at a time: B. Efron, The Jackknife, the Bootstrap and Other Plans, 1982. */
        JACKKNIFE
    }
}
