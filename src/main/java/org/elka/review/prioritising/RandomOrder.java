package org.elka.review.prioritising;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance: what an order that knows nothing does.
 *
 * @param seed the same seed gives the same order
 */
public record RandomOrder(long seed) implements Prioritiser {
    @Override
    public Ranking over(List<ScreeningRecord> records) {
        double[] lots = new SplittableRandom(seed).doubles(records.size()).toArray();
        return (decided, included) -> lots;
    }
}
