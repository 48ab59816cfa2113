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
import org.elka.review.screening.OrderedBacklog.Line;
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
    private final Map<LineOf, OrderedBacklog> lines = new ConcurrentHashMap<>();

    Queues(Reviews reviews, Orders orders, InstantSource clock) {
        this.reviews = reviews;
        this.orders = orders;
        this.clock = clock;
    }

    private record Place(long review, long article, Stage stage) {}

    private record LineOf(long review, Order order, Stage stage) {}

    private record Offer(Instant until, Ranking ranking) {}

    /** An article that waits. @param flagged whether it was decided before and must be looked at again */
    public record Waiting(long article, Ranking ranking, boolean flagged, boolean deferred) {}

    /** What waits for a reviewer. @param number how many articles there are in all */
    public record Queue(List<Waiting> next, int number) {}

    /** An article that waits. @param decided who has decided on it */
    private record Candidate(Item item, boolean flagged, boolean deferred, Set<Long> decided) {}

    /** What was found in a review's backlog. @param number of all that wait @param required how many must decide */
    private record Found(List<Candidate> first, int number, int required) {}

    /**
     * The next articles for a reviewer.
     *
     * @throws Refused if the person does not screen in that review
     */
    public Queue next(long review, long person, Stage stage, Order order, int limit) {
        Line line = lines.computeIfAbsent(new LineOf(review, order, stage), _ -> new OrderedBacklog(order, stage))
                .line(reviews, review, orders.of(review));
        Instant now = clock.instant();
        forget(now);
        Found found = reviews.read(review, one -> {
            Access.member(one, person);
            if (!one.is(person, Role.REVIEWER)) {
                throw new Refused(Refused.Kind.ROLE, "This takes the role of a reviewer in the review");
            }
            Access.open(one);
            return waiting(one, person, stage, order, line, now, limit + SPARE);
        });
        List<Waiting> next = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate one : found.first()) {
            if (next.size() == limit) {
                break;
            }
            Ranking ranking = ranking(order, line.learned(), one);
            Place place = new Place(review, one.item().article(), stage);
            if (offer(place, person, new Offer(now.plus(HELD_BACK), ranking), one.decided(), found.required())) {
                next.add(new Waiting(one.item().article(), ranking, one.flagged(), one.deferred()));
            } else {
                others.add(one);
            }
        }
        // held back for others; better read by one too many than by nobody
        for (Candidate one : others.subList(0, Math.min(others.size(), limit - next.size()))) {
            Ranking ranking = ranking(order, line.learned(), one);
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

    private static Ranking ranking(Order order, Learned learned, Candidate one) {
        return new Ranking(
                order,
                learned.learnedFrom(),
                learned.positions().getOrDefault(one.item().article(), 0));
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

    /** What waits for the person: to be looked at again, then of samples, then the others, then what was put off. */
    private static Found waiting(
            Review review, long person, Stage stage, Order order, Line line, Instant now, int most) {
        Backlog backlog = review.backlog(stage);
        List<Item> flagged = new ArrayList<>();
        List<Item> audited = new ArrayList<>();
        SortedMap<Long, Candidate> deferred = new TreeMap<>();
        int number = backlog.plainFor(person);
        for (Item item : backlog.apart()) {
            if (!backlog.waits(review, item, person, now)) {
                continue;
            }
            number++;
            Item.Deferral deferral = item.desk(stage).deferrals.get(person);
            if (deferral != null && deferral.until() == null) {
                deferred.put(deferral.number(), candidate(item, stage, true));
            } else if (item.reopening(stage) != null) {
                flagged.add(item);
            } else if (review.isAudited(item)) {
                audited.add(item);
            }
        }
        Comparator<Item> first = Comparator.comparingDouble(
                        (Item item) -> OrderedBacklog.key(item.article(), order, line.learned()))
                .thenComparingLong(Item::article);
        return new Found(
                Stream.of(
                                flagged.stream().sorted(first).map(item -> candidate(item, stage, false)),
                                audited.stream().sorted(first).map(item -> candidate(item, stage, false)),
                                others(review, person, stage, line, now, most).stream(),
                                deferred.values().stream())
                        .flatMap(each -> each)
                        .toList(),
                number,
                review.protocol().reviewers(stage));
    }

    private static List<Candidate> others(Review review, long person, Stage stage, Line line, Instant now, int most) {
        Backlog backlog = review.backlog(stage);
        List<Candidate> others = new ArrayList<>();
        for (Item item : line.items()) {
            if (others.size() == most) {
                break;
            }
            Item.Deferral deferral = item.desk(stage).deferrals.get(person);
            if ((deferral == null || deferral.until() != null)
                    && item.reopening(stage) == null
                    && !review.isAudited(item)
                    && backlog.waits(review, item, person, now)) {
                others.add(candidate(item, stage, false));
            }
        }
        return others;
    }

    private static Candidate candidate(Item item, Stage stage, boolean deferred) {
        Collection<Given> given = item.decisions(stage);
        return new Candidate(
                item,
                item.reopening(stage) != null,
                deferred,
                given.isEmpty() ? Set.of() : given.stream().map(Given::person).collect(Collectors.toSet()));
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
