package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.elka.review.screening.Orders.Learned;
import org.elka.review.screening.Ranking.Order;

/**
 * What is waiting for a reviewer, in an order; before it what was drawn into a sample, which shows nothing until it is
 * screened whole. What was shown is held back from others for a while, so that two do not
 * read what one should; it is not promised: where nothing else is left, it is shown to others too.
 */
@ApplicationScoped
public class Queues {
    private static final Duration HELD_BACK = Duration.ofMinutes(10);

    private final Reviews reviews;
    private final Orders orders;
    private final InstantSource clock;
    private final Map<Place, Map<Long, Offer>> offers = new ConcurrentHashMap<>();

    Queues(Reviews reviews, Orders orders, InstantSource clock) {
        this.reviews = reviews;
        this.orders = orders;
        this.clock = clock;
    }

    private record Place(long review, long article, Stage stage) {}

    private record Offer(Instant until, Ranking ranking) {}

    /** An article that waits. @param flagged whether it was decided before and must be looked at again */
    public record Waiting(long article, Ranking ranking, boolean flagged, boolean deferred) {}

    /** What waits for a reviewer. @param number how many articles there are in all */
    public record Queue(List<Waiting> next, int number) {}

    /** An article with what its place goes by. */
    private record Candidate(Item item, boolean flagged, boolean deferred, boolean taken, double key) {}

    /**
     * The next articles for a reviewer.
     *
     * @throws Refused if the person does not screen in that review
     */
    public Queue next(long review, long person, Stage stage, Order order, int limit) {
        Learned learned = orders.of(review);
        Instant now = clock.instant();
        List<Candidate> waiting = reviews.read(review, one -> {
            Access.member(one, person);
            if (!one.is(person, Role.REVIEWER)) {
                throw new Refused(Refused.Kind.ROLE, "This takes the role of a reviewer in the review");
            }
            Access.open(one);
            return waiting(one, person, stage, order, learned, now);
        });
        List<Waiting> next = waiting.stream()
                .limit(limit)
                .map(one -> new Waiting(
                        one.item().article(),
                        new Ranking(
                                order,
                                learned.learnedFrom(),
                                learned.positions().getOrDefault(one.item().article(), 0)),
                        one.flagged(),
                        one.deferred()))
                .toList();
        next.forEach(
                one -> offers.computeIfAbsent(new Place(review, one.article(), stage), _ -> new ConcurrentHashMap<>())
                        .put(person, new Offer(now.plus(HELD_BACK), one.ranking())));
        return new Queue(next, waiting.size());
    }

    private List<Candidate> waiting(
            Review review, long person, Stage stage, Order order, Learned learned, Instant now) {
        int required = review.protocol().reviewers(stage);
        List<Candidate> waiting = new ArrayList<>();
        for (Item item : review.items()) {
            if (review.status(item, stage) != Status.OPEN
                    || item.decision(stage, person) != null
                    || !Screening.isFor(review, item, stage, person)) {
                continue;
            }
            Item.Deferral deferral = item.desk(stage).deferrals.get(person);
            if (deferral != null && deferral.until() != null && deferral.until().isAfter(now)) {
                continue;
            }
            boolean later = deferral != null && deferral.until() == null;
            int free = required - item.decisions(stage).size() - offered(review.id(), item, stage, person, now);
            waiting.add(new Candidate(
                    item,
                    item.reopening(stage) != null,
                    later,
                    free <= 0,
                    deferral != null && later
                            ? deferral.number()
                            : review.isAudited(item) ? -1 : key(item.article(), order, learned)));
        }
        waiting.sort(Comparator.comparing(Candidate::taken)
                .thenComparing(Candidate::deferred)
                .thenComparing(Comparator.comparing(Candidate::flagged).reversed())
                .thenComparingDouble(Candidate::key)
                .thenComparingLong(one -> one.item().article()));
        return waiting;
    }

    private int offered(long review, Item item, Stage stage, long person, Instant now) {
        Map<Long, Offer> given = offers.get(new Place(review, item.article(), stage));
        if (given == null) {
            return 0;
        }
        int others = 0;
        for (Map.Entry<Long, Offer> one : given.entrySet()) {
            boolean counts = one.getKey() != person
                    && one.getValue().until().isAfter(now)
                    && item.decision(stage, one.getKey()) == null;
            others += counts ? 1 : 0;
        }
        return others;
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

    /** Nothing is held back for the person there any more. */
    void decided(long review, long person, long article, Stage stage) {
        offers.computeIfPresent(new Place(review, article, stage), (_, given) -> {
            Map<Long, Offer> left = new HashMap<>(given);
            left.remove(person);
            return left.isEmpty() ? null : new ConcurrentHashMap<>(left);
        });
    }
}
