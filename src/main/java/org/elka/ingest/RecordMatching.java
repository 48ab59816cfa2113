package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.elka.library.Applied;
import org.elka.library.Delivery;
import org.elka.library.Outcome;
import org.elka.library.store.Library;
import org.elka.library.store.MatchKeys;
import org.elka.library.store.Matches;
import org.elka.library.store.Merges;
import org.elka.matching.Blocking;
import org.elka.matching.Description;
import org.elka.matching.Judge;

/**
 * Finds, for the records of a page, articles of the same publications, within the transaction that writes the page:
 * writers of the library follow one another, so two imports at once do not both find nothing.
 *
 * <p>Every record has an article of its own; one that is of a known publication is merged into that article at once.
 * PubMed's records are told apart by their PMIDs, and are only looked for, by their identifiers, among what came from
 * elsewhere.
 */
@ApplicationScoped
class RecordMatching {
    /** Keys that more articles share than this tell nothing apart. */
    private static final int MOST_OF_A_KEY = 64;

    private final MatchKeys keys;
    private final MatchKeying keying;
    private final Matches matches;
    private final Merges merges;
    private final Library library;

    RecordMatching(MatchKeys keys, MatchKeying keying, Matches matches, Merges merges, Library library) {
        this.keys = keys;
        this.keying = keying;
        this.matches = matches;
        this.merges = merges;
        this.library = library;
    }

    /**
     * Matches what the page brought, and says what became of each delivery: a new record of a publication that is here
     * already is a duplicate of its article.
     *
     * @param applied what the library did with each of the deliveries, in this transaction
     */
    List<Applied> matched(long runId, List<Delivery> deliveries, List<Applied> applied) {
        boolean foreign = !deliveries.stream().allMatch(Delivery::isPubmeds);
        if (deliveries.isEmpty() || !foreign && !keys.anyForeign()) {
            return applied;
        }
        Map<Long, Delivery> fresh = fresh(deliveries, applied);
        if (foreign) {
            keying.catchUp();
        }
        if (!fresh.isEmpty()) {
            match(runId, fresh);
        }
        if (foreign) {
            keys.know(library.last()); // what the merging changed are no texts
        }
        return standing(applied, fresh);
    }

    /** The articles whose texts the page made or revised. */
    private static Map<Long, Delivery> fresh(List<Delivery> deliveries, List<Applied> applied) {
        Map<Long, Delivery> fresh = new TreeMap<>();
        for (int i = 0; i < applied.size(); i++) {
            Outcome outcome = applied.get(i).outcome();
            if (outcome == Outcome.NEW || outcome == Outcome.REVISED) {
                fresh.put(Objects.requireNonNull(applied.get(i).articleId()), deliveries.get(i));
            }
        }
        return fresh;
    }

    private void match(long runId, Map<Long, Delivery> fresh) {
        Map<Long, Description> descriptions = fresh.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Description.of(entry.getValue().citation())));
        Map<Long, List<Long>> byKey = new TreeMap<>();
        fresh.forEach((id, delivery) -> {
            Description description = Objects.requireNonNull(descriptions.get(id));
            long[] hashes = delivery.isPubmeds() ? Blocking.identifierKeys(description) : Blocking.keys(description);
            for (long hash : hashes) {
                byKey.computeIfAbsent(hash, key -> new ArrayList<>()).add(id);
            }
        });
        Map<Long, List<Long>> found = keys.find(byKey.keySet(), MOST_OF_A_KEY);
        Neighbourhood around = new Neighbourhood(keys, matches, fresh, descriptions);
        found.forEach((hash, candidates) -> around.add(byKey.getOrDefault(hash, List.of()), candidates));
        merges.keep(runId, "judge " + Judge.VERSION, around.findings());
    }

    private List<Applied> standing(List<Applied> applied, Map<Long, Delivery> fresh) {
        Map<Long, Long> merged = matches.mergedInto(applied.stream()
                .map(Applied::articleId)
                .filter(Objects::nonNull)
                .toList());
        return applied.stream()
                .map(one -> {
                    Long into = one.articleId() == null ? null : merged.get(one.articleId());
                    if (into == null) {
                        return one;
                    }
                    boolean duplicate = one.outcome() == Outcome.NEW;
                    return new Applied(
                            one.identifier(),
                            duplicate ? Outcome.DUPLICATE : one.outcome(),
                            into,
                            one.recordId(),
                            duplicate ? "another record of E" + into + ", kept as E" + one.articleId() : one.detail());
                })
                .toList();
    }
}
