package org.elka.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds among many records those that are one publication. */
public final class Deduplication {
    private static final Comparator<Pair> ORDER =
            Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b);

    private Deduplication() {}

    /** What was found of two records, by their numbers in the list, {@code a < b}. */
    public record Pair(int a, int b, Judgement judgement) {}

    /**
     * What was found.
     *
     * @param clusters of two or more records that are one publication, each ascending
     * @param links why: the pairs by which clusters were made
     * @param uncertain pairs of different clusters that a person must look at
     * @param related pairs that belong together without being the same
     */
    public record Findings(List<List<Integer>> clusters, List<Pair> links, List<Pair> uncertain, List<Pair> related) {}

    /**
     * What is known of some of the records already.
     *
     * @param groups records that are one publication; none in two groups
     * @param apart whether a person said of two records that they are different
     */
    public record Known(List<List<Integer>> groups, BiPredicate<Integer, Integer> apart) {
        static final Known NOTHING = new Known(List.of(), (a, b) -> false);
    }

    /** Two records that are worth comparing, {@code a < b}. */
    public record Compared(int a, int b) {}

    /** Compares what is worth comparing, and puts together what holds together. */
    public static Findings of(List<Description> records) {
        return found(records, new Candidates(records).pairs(), Known.NOTHING);
    }

    /**
     * Compares these pairs, and puts what holds together to what was known before. What a person keeps apart stays so,
     * and a record that would fit both sides of it is joined to neither.
     */
    public static Findings with(Known known, List<Description> records, List<Compared> pairs) {
        return found(records, pairs.stream(), known);
    }

    private static Findings found(List<Description> records, Stream<Compared> pairs, Known known) {
        Map<Long, Pair> judged = pairs.map(
                        pair -> new Pair(pair.a(), pair.b(), Judge.judge(records.get(pair.a()), records.get(pair.b()))))
                .filter(pair -> !(pair.judgement() instanceof Judgement.Different))
                .collect(Collectors.toMap(
                        pair -> (long) pair.a() << 32 | pair.b(),
                        Function.identity(),
                        (one, same) -> one,
                        HashMap::new));
        Clusters clusters = new Clusters(records, known);
        clusters.join(judged.values().stream()
                .filter(pair -> pair.judgement() instanceof Judgement.Same)
                .toList());
        List<Pair> doubtful = judged.values().stream()
                .filter(pair -> pair.judgement() instanceof Judgement.Uncertain)
                .collect(Collectors.toList());
        doubtful.addAll(clusters.refused());
        return new Findings(
                clusters.all(),
                clusters.links().stream().sorted(ORDER).toList(),
                bestOfClusters(doubtful, clusters),
                judged.values().stream()
                        .filter(pair -> pair.judgement() instanceof Judgement.Related)
                        .sorted(ORDER)
                        .toList());
    }

    /** One question for two clusters is enough, and none where a person has answered it. */
    private static List<Pair> bestOfClusters(List<Pair> doubtful, Clusters clusters) {
        Map<Long, Pair> best = new HashMap<>();
        for (Pair pair : doubtful) {
            int a = clusters.of(pair.a());
            int b = clusters.of(pair.b());
            if (a != b && !clusters.areKeptApart(a, b)) {
                best.merge(
                        (long) Math.min(a, b) << 32 | Math.max(a, b),
                        pair,
                        (one, other) ->
                                one.judgement().score() >= other.judgement().score() ? one : other);
            }
        }
        return best.values().stream().sorted(ORDER).toList();
    }
}
