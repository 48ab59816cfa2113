package org.elka.review.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of a review's articles are open at a stage, carried on with each entry, so that neither who decides nor who asks
 * for the next article goes over all of them. Of most that are open it only matters who has decided on them. Those that
 * somebody assigned, put off, opened again, drew or merged are kept apart and looked at one by one.
 */
final class Backlog {
    private final Stage stage;
    private final Map<Item, Set<Long>> plain = new HashMap<>();
    private final Map<Long, Integer> decided = new HashMap<>();
    private final Set<Item> apart = new LinkedHashSet<>();
    private long grown;

    Backlog(Stage stage) {
        this.stage = stage;
    }

    /** The articles that an event is about; that of a protocol, of a member or of the review itself is about none. */
    static List<Long> articles(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Identified identified ->
                identified.arrivals().stream().map(ReviewEvent.Arrival::article).toList();
            case ReviewEvent.Merged merged -> List.of(merged.article(), merged.into());
            case ReviewEvent.Separated separated -> List.of(separated.article());
            case ReviewEvent.Assigned assigned -> assigned.articles();
            case ReviewEvent.Decided decided -> List.of(decided.article());
            case ReviewEvent.Undone undone -> List.of(undone.article());
            case ReviewEvent.Deferred deferred -> List.of(deferred.article());
            case ReviewEvent.Settled settled -> List.of(settled.article());
            case ReviewEvent.Reopened reopened -> List.of(reopened.article());
            case ReviewEvent.Retrieved retrieved -> List.of(retrieved.article());
            case ReviewEvent.ExcludedByAutomation out -> out.articles();
            case ReviewEvent.Restored back -> back.articles();
            case ReviewEvent.AuditDrawn audit -> audit.articles();
            case ReviewEvent.ProtocolSet _,
                    ReviewEvent.MemberSet _,
                    ReviewEvent.MemberRemoved _,
                    ReviewEvent.SourceAdded _,
                    ReviewEvent.FormSet _,
                    ReviewEvent.DataExtracted _,
                    ReviewEvent.ExtractionSettled _,
                    ReviewEvent.Closed _,
                    ReviewEvent.Resumed _,
                    ReviewEvent.TakenIn _ -> List.of();
        };
    }

    /** Takes in what an entry did to the article. */
    void update(Review review, Item item) {
        Set<Long> before = plain.remove(item);
        if (before != null) {
            before.forEach(person -> decided.merge(person, -1, Integer::sum));
        }
        boolean wasOpen = apart.remove(item) || before != null;
        if (review.status(item, stage) != Status.OPEN) {
            return;
        }
        if (!wasOpen) {
            grown = review.last();
        }
        if (item.isApart(stage) || review.isAudited(item)) {
            apart.add(item);
        } else {
            Set<Long> people = people(item);
            people.forEach(person -> decided.merge(person, 1, Integer::sum));
            plain.put(item, people);
        }
    }

    private Set<Long> people(Item item) {
        Collection<Given> given = item.decisions(stage);
        return given.isEmpty() ? Set.of() : given.stream().map(Given::person).collect(Collectors.toUnmodifiableSet());
    }

    /** The number of the last entry by which an article became open. */
    long grown() {
        return grown;
    }

    /** All that are open, in no order. */
    List<Item> open() {
        List<Item> all = new ArrayList<>(plain.keySet());
        all.addAll(apart);
        return all;
    }

    /** How many wait for the person of those about which there is nothing to say but who has decided. */
    int plainFor(long person) {
        return plain.size() - decided.getOrDefault(person, 0);
    }

    /** Those that must be looked at one by one. */
    Collection<Item> apart() {
        return apart;
    }

    /** Whether the article waits for the person now, or once all others are done. */
    boolean waits(Review review, Item item, long person, Instant now) {
        Set<Long> people = plain.get(item);
        if (people != null) {
            return !people.contains(person);
        }
        Item.Deferral deferral = item.desk(stage).deferrals.get(person);
        boolean notYet =
                deferral != null && deferral.until() != null && deferral.until().isAfter(now);
        return apart.contains(item)
                && !notYet
                && item.decision(stage, person) == null
                && Screening.isFor(review, item, stage, person);
    }
}
