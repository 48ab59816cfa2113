package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.review.screening.Orders.Learned;
import org.elka.review.screening.Ranking.Order;

/**
 * What is waiting for a reviewer, in an order; before it what was drawn into a sample, which shows nothing until it is
 * screened whole. What was shown is held back from others for a while, so that two do not
 * read what one should; it is not promised: where nothing else is left, it is shown to others too.
 */
@ApplicationScoped
public class Queues {
    private static final int MANY = 10_000;

    /** So many more are looked at than are asked for, since some are held back for others. */
    private static final int SPARE = 200;

    private static final Duration HELD_BACK = Duration.ofMinutes(10);

    private final Reviews reviews;
    private final Orders orders;
    private final InstantSource clock;
    private final Map<Place, Map<Long, Offer>> offers = new ConcurrentHashMap<>();
    private final Map<SortedOf, Sorted> sorted = new ConcurrentHashMap<>();

    Queues(Reviews reviews, Orders orders, InstantSource clock) {
        this.reviews = reviews;
        this.orders = orders;
        this.clock = clock;
    }

    private record Place(long review, long article, Stage stage) {}

    private record SortedOf(long review, Order order) {}

    private record Offer(Instant until, Ranking ranking) {}

    /** An article that waits. @param flagged whether it was decided before and must be looked at again */
    public record Waiting(long article, Ranking ranking, boolean flagged, boolean deferred) {}

    /** What waits for a reviewer. @param number how many articles there are in all */
    public record Queue(List<Waiting> next, int number) {}

    /** An article that waits. @param decided who has decided on it */
    private record Candidate(Item item, boolean flagged, boolean deferred, Set<Long> decided) {}

    /** All articles of a review in an order; holds as long as the order is the same and no more came. */
    private record Sorted(Learned learned, Order order, List<Item> items) {}

    /** What was found in one passage over a review's articles. @param number of all that wait */
    private record Found(List<Candidate> first, int number) {}

    /**
     * The next articles for a reviewer.
     *
     * @throws Refused if the person does not screen in that review
     */
    public Queue next(long review, long person, Stage stage, Order order, int limit) {
        Learned learned = orders.of(review);
        Instant now = clock.instant();
        forget(now);
        int required = reviews.read(review, one -> one.protocol().reviewers(stage));
        Found found = reviews.read(review, one -> {
            Access.member(one, person);
            if (!one.is(person, Role.REVIEWER)) {
                throw new Refused(Refused.Kind.ROLE, "This takes the role of a reviewer in the review");
            }
            Access.open(one);
            return waiting(one, person, stage, sorted(one, order, learned), now, limit + SPARE);
        });
        List<Waiting> next = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate one : found.first()) {
            if (next.size() == limit) {
                break;
            }
            Ranking ranking = new Ranking(
                    order,
                    learned.learnedFrom(),
                    learned.positions().getOrDefault(one.item().article(), 0));
            Place place = new Place(review, one.item().article(), stage);
            if (offer(place, person, new Offer(now.plus(HELD_BACK), ranking), one.decided(), required)) {
                next.add(new Waiting(one.item().article(), ranking, one.flagged(), one.deferred()));
            } else {
                others.add(one);
            }
        }
        // held back for others; better read by one too many than by nobody
        for (Candidate one : others.subList(0, Math.min(others.size(), limit - next.size()))) {
            Ranking ranking = new Ranking(
                    order,
                    learned.learnedFrom(),
                    learned.positions().getOrDefault(one.item().article(), 0));
            offer(
                    new Place(review, one.item().article(), stage),
                    person,
                    new Offer(now.plus(HELD_BACK), ranking),
                    Set.of(),
                    Integer.MAX_VALUE);
            next.add(new Waiting(one.item().article(), ranking, one.flagged(), one.deferred()));
        }
        return new Queue(next, found.number());
    }

    /**
     * Holds the article back for the person, unless as many as must are at it already: those who have decided, as far as
     * the queue knew when it was made, and those it was shown to. What was shown counts on after the decision, since
     * another queue may have been made before it; so two never get the last place.
     */
    private boolean offer(Place place, long person, Offer offer, Set<Long> decided, int required) {
        Instant now = clock.instant();
        boolean[] given = {false};
        offers.compute(place, (_, before) -> {
            Map<Long, Offer> all = before == null ? new HashMap<>() : new HashMap<>(before);
            all.values().removeIf(one -> !one.until().isAfter(now));
            Set<Long> at = new HashSet<>(all.keySet());
            at.addAll(decided);
            given[0] = at.contains(person) || at.size() < required;
            if (given[0]) {
                all.put(person, offer);
            }
            return all.isEmpty() ? null : Map.copyOf(all);
        });
        return given[0];
    }

    /** What is held back for nobody any more is forgotten, once there is much. */
    private void forget(Instant now) {
        if (offers.size() > MANY) {
            offers.values()
                    .removeIf(given ->
                            given.values().stream().noneMatch(one -> one.until().isAfter(now)));
        }
    }

    /** Sorted once for each order that is learned, not once for each who asks. */
    private List<Item> sorted(Review review, Order order, Learned learned) {
        Sorted known = sorted.get(new SortedOf(review.id(), order));
        if (known == null
                || known.learned() != learned
                || known.items().size() != review.items().size()) {
            List<Item> items = new ArrayList<>(review.items());
            items.sort(Comparator.comparingDouble((Item item) -> key(item.article(), order, learned))
                    .thenComparingLong(Item::article));
            known = new Sorted(learned, order, items);
            sorted.put(new SortedOf(review.id(), order), known);
        }
        return known.items();
    }

    /** What waits for the person: to be looked at again, then of samples, then the others, then what was put off. */
    private static Found waiting(Review review, long person, Stage stage, List<Item> sorted, Instant now, int most) {
        List<Candidate> flagged = new ArrayList<>();
        List<Candidate> audited = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        SortedMap<Long, Candidate> deferred = new TreeMap<>();
        int number = 0;
        for (Item item : sorted) {
            Item.Deferral deferral = item.desk(stage).deferrals.get(person);
            boolean notYet = deferral != null
                    && deferral.until() != null
                    && deferral.until().isAfter(now);
            if (notYet
                    || review.status(item, stage) != Status.OPEN
                    || item.decision(stage, person) != null
                    || !Screening.isFor(review, item, stage, person)) {
                continue;
            }
            number++;
            if (deferral != null && deferral.until() == null) {
                deferred.put(deferral.number(), candidate(item, stage, true));
            } else if (item.reopening(stage) != null) {
                flagged.add(candidate(item, stage, false));
            } else if (review.isAudited(item)) {
                audited.add(candidate(item, stage, false));
            } else if (others.size() < most) {
                others.add(candidate(item, stage, false));
            }
        }
        return new Found(
                Stream.of(flagged, audited, others, deferred.values())
                        .flatMap(Collection::stream)
                        .toList(),
                number);
    }

    private static Candidate candidate(Item item, Stage stage, boolean deferred) {
        Collection<Given> given = item.decisions(stage);
        return new Candidate(
                item,
                item.reopening(stage) != null,
                deferred,
                given.isEmpty() ? Set.of() : given.stream().map(Given::person).collect(Collectors.toSet()));
    }

    /** Lower comes first. */
    private static double key(long article, Order order, Learned learned) {
        double lot = (Lot.of(article) >>> 11) * 0x1p-53;
        int known = learned.positions().size() + 1;
        double position = learned.positions().getOrDefault(article, known);
        return switch (order) {
            case RELEVANCE -> position;
            case UNCERTAINTY -> learned.certainty().getOrDefault(article, Double.MAX_VALUE);
            case RANDOM -> lot;
            case DATE -> 99_999_999 - learned.published().getOrDefault(article, 0);
            case MIXED -> Lot.of(~article) % 4 == 0 ? lot * known : position;
        };
    }

    /** How the article was shown to the person the last time. */
    Optional<Ranking> shown(long review, long person, long article, Stage stage) {
        return Optional.ofNullable(offers.getOrDefault(new Place(review, article, stage), Map.of())
                        .get(person))
                .map(Offer::ranking);
    }

    /** Nothing is held back for the person there any more, who has put it off. */
    void putOff(long review, long person, long article, Stage stage) {
        offers.computeIfPresent(new Place(review, article, stage), (_, given) -> {
            Map<Long, Offer> left = new HashMap<>(given);
            left.remove(person);
            return left.isEmpty() ? null : Map.copyOf(left);
        });
    }
}
