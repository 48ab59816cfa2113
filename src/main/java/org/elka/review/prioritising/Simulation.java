package org.elka.review.prioritising;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Screens a finished review again as if nothing of it were known but two records: shows the most promising one, takes
 * the reviewers' decision on it, learns, and goes on until nothing is left.
 */
public final class Simulation {
    /** The order is learned anew when this share of decisions has come since, or an included record was found. */
    private static final int LEARNED_ANEW = 50;

    private Simulation() {}

    /**
     * One review screened once.
     *
     * @param prior one included and one excluded record, known from the beginning
     * @param order all others, as they were shown
     */
    public record Run(List<ScreeningRecord> prior, List<ScreeningRecord> order) {}

    /**
     * Runs that differ in their prior records, on all cores.
     *
     * @param seed the same seed gives the same runs
     */
    public static List<Run> runs(List<ScreeningRecord> records, Prioritiser prioritiser, int runs, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<List<Integer>> priors = IntStream.range(0, runs)
                .mapToObj(run -> List.of(one(records, true, chance), one(records, false, chance)))
                .toList();
        Prioritiser.Ranking ranking = prioritiser.over(records);
        return priors.parallelStream()
                .map(prior -> run(records, ranking, prior))
                .toList();
    }

    private static int one(List<ScreeningRecord> records, boolean included, SplittableRandom chance) {
        int[] numbers = IntStream.range(0, records.size())
                .filter(number -> records.get(number).included() == included)
                .toArray();
        return numbers[chance.nextInt(numbers.length)];
    }

    private static Run run(List<ScreeningRecord> records, Prioritiser.Ranking ranking, List<Integer> prior) {
        List<Integer> decided = new ArrayList<>(prior);
        int[] order = ranking.order(decided, number -> records.get(number).included());
        int at = 0;
        while (at < order.length) {
            int next = order[at++];
            decided.add(next);
            if (records.get(next).included() || at > decided.size() / LEARNED_ANEW) {
                order = ranking.order(decided, number -> records.get(number).included());
                at = 0;
            }
        }
        List<ScreeningRecord> all = decided.stream().map(records::get).toList();
        return new Run(all.subList(0, prior.size()), all.subList(prior.size(), all.size()));
    }
}
