package org.elka.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.elka.library.Citation;
import org.elka.library.Delivery;
import org.elka.library.Match.Agreement;
import org.elka.library.Match.State;
import org.elka.library.store.MatchKeys;
import org.elka.library.store.MatchKeys.Text;
import org.elka.library.store.Matches;
import org.elka.library.store.Matches.Around;
import org.elka.library.store.Matches.Pair;
import org.elka.library.store.Merges.Found;
import org.elka.matching.Deduplication;
import org.elka.matching.Deduplication.Compared;
import org.elka.matching.Deduplication.Findings;
import org.elka.matching.Deduplication.Known;
import org.elka.matching.Description;
import org.elka.matching.Judgement;

/** The articles of one page with all that they may be, seen as the numbered records that the matcher compares. */
final class Neighbourhood {
    /** A record that says the very same as another, read from other bytes. */
    private static final String SAME_RECORD = "same-record";

    private static final double CERTAIN_BITS = 40;

    private final MatchKeys keys;
    private final Matches matches;
    private final Map<Long, Delivery> fresh;
    private final Map<Long, Description> descriptions;
    private final Set<Pair> pairs = new HashSet<>();
    private final Map<Long, Citation> citations = new HashMap<>();
    private final Set<Long> pubmeds = new HashSet<>();

    /** @param fresh articles that are to be matched, with what brought them */
    Neighbourhood(MatchKeys keys, Matches matches, Map<Long, Delivery> fresh, Map<Long, Description> descriptions) {
        this.keys = keys;
        this.matches = matches;
        this.fresh = fresh;
        this.descriptions = new HashMap<>(descriptions);
        fresh.forEach((id, delivery) -> {
            citations.put(id, delivery.citation());
            if (delivery.isPubmeds()) {
                pubmeds.add(id);
            }
        });
    }

    /** Articles that share a key: each of {@code these}, which are fresh, with each of the others. */
    void add(List<Long> these, List<Long> others) {
        for (long one : these) {
            for (long other : others) {
                if (one != other) {
                    pairs.add(Pair.of(one, other));
                }
            }
        }
    }

    /** What is to be kept of the pairs. */
    List<Found> findings() {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = new TreeSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.a(), pair.b())));
        Around around = matches.around(ids);
        read(around.groups().keySet());
        List<Long> order = List.copyOf(new TreeSet<>(around.groups().keySet()));
        Map<Long, Integer> numbers = new HashMap<>();
        order.forEach(id -> numbers.put(id, numbers.size()));
        List<Found> found = new ArrayList<>();
        Map<Long, Long> groups = new TreeMap<>(around.groups());
        for (Pair pair : sameRecords(around, groups)) {
            List<Agreement> evidence = List.of(new Agreement("record", "same", CERTAIN_BITS));
            found.add(new Found(pair.a(), pair.b(), State.MERGED, SAME_RECORD, CERTAIN_BITS, evidence));
        }
        Findings findings = Deduplication.with(
                new Known(
                        grouped(groups, numbers),
                        (a, b) -> around.known().getOrDefault(Pair.of(order.get(a), order.get(b)), false)),
                order.stream()
                        .map(id -> Objects.requireNonNull(descriptions.get(id)))
                        .toList(),
                compared(around, groups, numbers));
        new Asked(findings, order, around).addTo(found);
        return found;
    }

    /** The texts of what the page did not bring. */
    private void read(Set<Long> ids) {
        Set<Long> others = new TreeSet<>(ids);
        others.removeAll(fresh.keySet());
        List<Text> texts = keys.of(others);
        descriptions.putAll(texts.parallelStream()
                .collect(Collectors.toMap(Text::articleId, text -> Description.of(text.citation()))));
        for (Text text : texts) {
            citations.put(text.articleId(), text.citation());
            if (text.pubmeds()) {
                pubmeds.add(text.articleId());
            }
        }
    }

    /** Fresh records that say the very same as an older one go where that one is, whatever else they may resemble. */
    private List<Pair> sameRecords(Around around, Map<Long, Long> groups) {
        Map<Long, Set<Long>> same = new TreeMap<>();
        for (Pair pair : pairs) {
            if (!pubmeds.contains(pair.a())
                    && !pubmeds.contains(pair.b())
                    && fresh.containsKey(pair.b())
                    && !around.known().containsKey(pair)
                    && Objects.equals(citations.get(pair.a()), citations.get(pair.b()))) {
                same.computeIfAbsent(pair.b(), id -> new TreeSet<>()).add(pair.a());
            }
        }
        List<Pair> links = new ArrayList<>();
        same.forEach((id, olds) -> {
            Set<Long> roots = new TreeSet<>();
            olds.forEach(old -> roots.add(groups.getOrDefault(old, old)));
            if (roots.size() == 1 && groups.getOrDefault(id, id) == id.longValue()) {
                groups.put(id, roots.iterator().next());
                links.add(Pair.of(olds.iterator().next(), id));
            }
        });
        return links;
    }

    private static List<List<Integer>> grouped(Map<Long, Long> groups, Map<Long, Integer> numbers) {
        Map<Long, List<Integer>> members = new TreeMap<>();
        groups.forEach((id, root) ->
                members.computeIfAbsent(root, key -> new ArrayList<>()).add(Objects.requireNonNull(numbers.get(id))));
        return members.values().stream().filter(group -> group.size() > 1).toList();
    }

    private List<Compared> compared(Around around, Map<Long, Long> groups, Map<Long, Integer> numbers) {
        return pairs.stream()
                .filter(pair -> !(pubmeds.contains(pair.a()) && pubmeds.contains(pair.b())))
                .filter(pair -> !around.known().getOrDefault(pair, false))
                .filter(pair -> !Objects.equals(groups.get(pair.a()), groups.get(pair.b())))
                .map(pair -> new Compared(
                        Objects.requireNonNull(numbers.get(pair.a())), Objects.requireNonNull(numbers.get(pair.b()))))
                .sorted(Comparator.comparingInt(Compared::a).thenComparingInt(Compared::b))
                .toList();
    }

    /** What the matcher found, in the library's numbers, without questions that were asked before. */
    private record Asked(Findings findings, List<Long> order, Around around) {
        void addTo(List<Found> found) {
            findings.links().forEach(link -> found.add(found(link, State.MERGED)));
            Set<Pair> asked = asked();
            for (Deduplication.Pair pair : findings.uncertain()) {
                if (asked.add(Pair.of(cluster(pair.a()), cluster(pair.b())))) {
                    found.add(found(pair, State.UNCERTAIN));
                }
            }
            for (Deduplication.Pair pair : findings.related()) {
                if (asked.add(Pair.of(cluster(pair.a()), cluster(pair.b())))) {
                    found.add(found(pair, State.RELATED));
                }
            }
        }

        /** Groups between which there is a pair already. */
        private Set<Pair> asked() {
            Map<Long, Integer> numbers = new HashMap<>();
            order.forEach(id -> numbers.put(id, numbers.size()));
            Set<Pair> asked = new HashSet<>();
            around.known()
                    .keySet()
                    .forEach(pair -> asked.add(Pair.of(
                            cluster(Objects.requireNonNull(numbers.get(pair.a()))),
                            cluster(Objects.requireNonNull(numbers.get(pair.b()))))));
            return asked;
        }

        private long cluster(int number) {
            for (List<Integer> cluster : findings.clusters()) {
                if (cluster.contains(number)) {
                    return cluster.getFirst();
                }
            }
            return number;
        }

        private Found found(Deduplication.Pair pair, State state) {
            Judgement judgement = pair.judgement();
            String says = switch (judgement) {
                case Judgement.Same same -> same.rule().code();
                case Judgement.Uncertain doubt -> doubt.reason();
                case Judgement.Related related -> related.relation().code();
                case Judgement.Different different -> "different";
            };
            return new Found(
                    order.get(pair.a()),
                    order.get(pair.b()),
                    state,
                    says,
                    judgement.score(),
                    judgement.evidence().stream()
                            .map(field -> new Agreement(field.field(), field.agreement(), field.bits()))
                            .toList());
        }
    }
}
