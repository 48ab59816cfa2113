package org.elka.review.stopping;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Records screened out of a pool at random, without putting any back.
 *
 * @param before included records found before the pool was set aside, outside of it
 * @param pool how many records the pool held
 * @param drawn how many of them were screened
 * @param found how many of those were included
 */
record Sample(int before, int pool, int drawn, int found) {
    /**
     * The fewest included records in the pool with which recall would be short of the target: K of Callaghan and
     * Müller-Hansen (Syst Rev 2020;9:273). Of known/target, what is a whole number but for rounding is one.
     */
    static int fewestMissing(int known, int before, double target) {
        return (int) Math.floor(known / target + 1e-9) + 1 - before;
    }

    /**
     * The chance to find no more than was found, if the pool held that many included records: exact, for one look that was
     * fixed beforehand.
     */
    double chanceOf(int included) {
        if (included > pool - drawn + found) {
            return 0;
        }
        return included <= found
                ? 1
                : HypergeometricDistribution.of(pool, included, drawn).cumulativeProbability(found);
    }

    /** The most included records that the pool may have held without too small a chance of what was found. */
    int most(double error) {
        int plausible = found;
        int refused = pool - drawn + found + 1;
        while (refused - plausible > 1) {
            int middle = (plausible + refused) >>> 1;
            if (chanceOf(middle) < error) {
                refused = middle;
            } else {
                plausible = middle;
            }
        }
        return plausible;
    }
}
