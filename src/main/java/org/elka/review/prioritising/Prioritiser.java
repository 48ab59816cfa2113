package org.elka.review.prioritising;

import java.util.List;
import java.util.function.IntPredicate;

/** Says which records to screen next, from what was decided on others. */
public sealed interface Prioritiser permits LinearModel, RandomOrder {
    /**
     * A prioritiser made for these records, and no others.
     *
     * @param records all records of the review, decided or not; their decisions are not looked at
     */
    Ranking over(List<ScreeningRecord> records);

    /** The order of one review's records. */
    interface Ranking {
        /**
         * What is still to be decided, most promising first.
         *
         * @param decided numbers of the records that were decided, among them at least one included and one not
         * @param included for each record's number, whether it was included; of undecided ones not asked
         */
        default int[] order(List<Integer> decided, IntPredicate included) {
            return Scores.order(scores(decided, included), decided);
        }

        /**
         * How promising each record is, decided or not; where the order is learned, 0 is the border between what is to be
         * included and what is not.
         */
        double[] scores(List<Integer> decided, IntPredicate included);
    }
}
