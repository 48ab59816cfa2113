package org.elka.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.elka.matching.Deduplication.Known;
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
    private final BiPredicate<Integer, Integer> apart;
    private final Map<Integer, Integer> clusterOf = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final List<Pair> links = new ArrayList<>();
    private final List<Pair> refused = new ArrayList<>();

    Clusters(List<Description> records, Known known) {
        this.records = records;
        this.apart = known.apart();
        for (List<Integer> group : known.groups()) {
            group.forEach(member -> clusterOf.put(member, group.getFirst()));
            members.put(group.getFirst(), group);
        }
    }

    void join(List<Pair> same) {
        List<Pair> all = same.stream().sorted(STRONGEST).toList();
        Set<Pair> torn = rivals(all, this::areKeptApart, Double.POSITIVE_INFINITY);
        torn.stream().sorted(STRONGEST).forEach(pair -> refuse(pair, "fits two that a person keeps apart"));
        List<Pair> sorted = all.stream().filter(pair -> !torn.contains(pair)).toList();
        sorted.stream().filter(Clusters::isStrong).forEach(this::join);
        List<Pair> weak = sorted.stream().filter(pair -> !isStrong(pair)).toList();
        Set<Pair> ambiguous = rivals(weak, this::contradict, CLEARLY);
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

    /** Whether two clusters must not become one. */
    private interface Opposition {
        boolean between(int a, int b);
    }

    /** Pairs of a cluster with two that oppose each other, but for one that fits clearly better. */
    private Set<Pair> rivals(List<Pair> pairs, Opposition opposed, double clearly) {
        Map<Integer, List<Pair>> byCluster = new HashMap<>();
        for (Pair pair : pairs) {
            if (of(pair.a()) != of(pair.b())) {
                byCluster
                        .computeIfAbsent(of(pair.a()), unused -> new ArrayList<>())
                        .add(pair);
                byCluster
                        .computeIfAbsent(of(pair.b()), unused -> new ArrayList<>())
                        .add(pair);
            }
        }
        Set<Pair> rivals = new HashSet<>();
        byCluster.forEach((cluster, its) -> {
            for (int i = 0; i < Math.min(its.size(), MOST_CHECKED); i++) {
                for (int j = i + 1; j < Math.min(its.size(), MOST_CHECKED); j++) {
                    Pair better = its.get(i);
                    Pair worse = its.get(j);
                    int one = otherThan(cluster, better);
                    int other = otherThan(cluster, worse);
                    if (one != other && opposed.between(one, other)) {
                        rivals.add(worse);
                        if (better.judgement().score() - worse.judgement().score() < clearly) {
                            rivals.add(better);
                        }
                    }
                }
            }
        });
        return rivals;
    }

    /** Whether a person said of members of these clusters that they are different. */
    boolean areKeptApart(int a, int b) {
        return membersOf(a).stream().anyMatch(one -> membersOf(b).stream().anyMatch(other -> apart.test(one, other)));
    }

    private int otherThan(int cluster, Pair pair) {
        return of(pair.a()) == cluster ? of(pair.b()) : of(pair.a());
    }

    private boolean contradict(int a, int b) {
        if (areKeptApart(a, b)) {
            return true;
        }
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
