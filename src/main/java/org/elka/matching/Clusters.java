package org.elka.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.matching.Deduplication.Pair;

/**
 * Puts pairs that are the same into clusters that hold together: the strongest pairs first, and no cluster has two
 * members that contradict each other. A record that would fit two clusters which contradict each other, such as one
 * without volume and pages between an abstract and the full paper, is joined to neither: a person must say.
 */
final class Clusters {
    /** Rules of identifiers and places; the others hold while nothing speaks against them. */
    private static final Set<Rule> STRONG =
            EnumSet.of(Rule.SAME_PMID, Rule.SAME_PMCID, Rule.SAME_DOI, Rule.SAME_PLACE, Rule.SAME_PAGES);

    /** By how many bits one of two clusters must fit better to be preferred. */
    private static final double CLEARLY = 6;

    /** Beyond as many comparisons, a sample of the members stands for all. */
    private static final int MOST_CHECKED = 64;

    private static final Comparator<Pair> STRONGEST = Comparator.comparing((Pair pair) -> !isStrong(pair))
            .thenComparing(pair -> -pair.judgement().score())
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b);

    private final List<Description> records;
    private final Map<Integer, Integer> clusterOf = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final List<Pair> links = new ArrayList<>();
    private final List<Pair> refused = new ArrayList<>();

    Clusters(List<Description> records) {
        this.records = records;
    }

    void join(List<Pair> same) {
        List<Pair> sorted = same.stream().sorted(STRONGEST).toList();
        sorted.stream().filter(Clusters::isStrong).forEach(this::join);
        List<Pair> weak = sorted.stream().filter(pair -> !isStrong(pair)).toList();
        Set<Pair> ambiguous = ambiguous(weak);
        for (Pair pair : weak) {
            if (ambiguous.contains(pair)) {
                refuse(pair, "fits two records that contradict each other");
            } else {
                join(pair);
            }
        }
    }

    private static boolean isStrong(Pair pair) {
        return pair.judgement() instanceof Judgement.Same same && STRONG.contains(same.rule());
    }

    private void join(Pair pair) {
        int a = of(pair.a());
        int b = of(pair.b());
        if (a == b) {
            return;
        }
        if (contradict(a, b)) {
            refuse(pair, "would join records that contradict each other");
            return;
        }
        links.add(pair);
        List<Integer> all = new ArrayList<>(membersOf(a));
        for (int member : membersOf(b)) {
            clusterOf.put(member, a);
            all.add(member);
        }
        clusterOf.put(a, a);
        members.remove(b);
        members.put(a, all);
    }

    private void refuse(Pair pair, String reason) {
        refused.add(new Pair(
                pair.a(),
                pair.b(),
                new Judgement.Uncertain(reason, true, pair.judgement().evidence())));
    }

    /** Weak pairs of a cluster with two that contradict each other, but for one that fits clearly better. */
    private Set<Pair> ambiguous(List<Pair> weak) {
        Map<Integer, List<Pair>> byCluster = new HashMap<>();
        for (Pair pair : weak) {
            if (of(pair.a()) != of(pair.b())) {
                byCluster
                        .computeIfAbsent(of(pair.a()), unused -> new ArrayList<>())
                        .add(pair);
                byCluster
                        .computeIfAbsent(of(pair.b()), unused -> new ArrayList<>())
                        .add(pair);
            }
        }
        Set<Pair> ambiguous = new HashSet<>();
        byCluster.forEach((cluster, pairs) -> {
            for (int i = 0; i < Math.min(pairs.size(), MOST_CHECKED); i++) {
                for (int j = i + 1; j < Math.min(pairs.size(), MOST_CHECKED); j++) {
                    addIfRivals(cluster, pairs.get(i), pairs.get(j), ambiguous);
                }
            }
        });
        return ambiguous;
    }

    private void addIfRivals(int cluster, Pair better, Pair worse, Set<Pair> ambiguous) {
        int one = otherThan(cluster, better);
        int other = otherThan(cluster, worse);
        if (one == other || !contradict(one, other)) {
            return;
        }
        ambiguous.add(worse);
        if (better.judgement().score() - worse.judgement().score() < CLEARLY) {
            ambiguous.add(better);
        }
    }

    private int otherThan(int cluster, Pair pair) {
        return of(pair.a()) == cluster ? of(pair.b()) : of(pair.a());
    }

    private boolean contradict(int a, int b) {
        List<Integer> some = sample(membersOf(a));
        List<Integer> others = sample(membersOf(b));
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> Judge.judge(records.get(one), records.get(other))
                                .forbids()));
    }

    private static List<Integer> sample(List<Integer> members) {
        return members.size() <= MOST_CHECKED ? members : members.subList(0, MOST_CHECKED);
    }

    private List<Integer> membersOf(int cluster) {
        return members.getOrDefault(cluster, List.of(cluster));
    }

    /** The cluster that a record is in, by one of its members: the record itself where it is alone. */
    int of(int record) {
        return clusterOf.getOrDefault(record, record);
    }

    List<List<Integer>> all() {
        return members.values().stream()
                .map(cluster -> cluster.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    List<Pair> links() {
        return links;
    }

    List<Pair> refused() {
        return refused;
    }
}
