package org.elka.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** Compares what is worth comparing, and puts together what holds together. */
    public static Findings of(List<Description> records) {
        Map<Long, Pair> judged = new Candidates(records)
                .pairs()
                .map(pair -> new Pair(pair.a(), pair.b(), Judge.judge(records.get(pair.a()), records.get(pair.b()))))
                .filter(pair -> !(pair.judgement() instanceof Judgement.Different))
                .collect(Collectors.toMap(
                        pair -> (long) pair.a() << 32 | pair.b(),
                        Function.identity(),
                        (one, same) -> one,
                        HashMap::new));
        Clusters clusters = new Clusters(records);
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

    /** One question for two clusters is enough. */
    private static List<Pair> bestOfClusters(List<Pair> doubtful, Clusters clusters) {
        Map<Long, Pair> best = new HashMap<>();
        for (Pair pair : doubtful) {
            int a = clusters.of(pair.a());
            int b = clusters.of(pair.b());
            if (a != b) {
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
