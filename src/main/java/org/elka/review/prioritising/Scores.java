package org.elka.review.prioritising;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How promising each record is. */
final class Scores {
    private Scores() {}

    /** The numbers of the records that are not decided, by falling score; equal ones by number. */
    static int[] order(double[] scores, List<Integer> decided) {
        boolean[] done = new boolean[scores.length];
        decided.forEach(number -> done[number] = true);
        return IntStream.range(0, scores.length)
                .filter(number -> !done[number])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer number) -> -scores[number])
                        .thenComparingInt(Integer::intValue))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
