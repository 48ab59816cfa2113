package org.elka.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.access.CurrentPerson;
import org.elka.access.Person;
import org.elka.review.screening.Access;
import org.elka.review.screening.Refused;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.Screenings;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of whoever asks have come to, for their queries. A review that they are no member of is to them as
 * one that does not exist. Each review is looked at once in a request, within which the answers stay the same: what a
 * query, its filters and its counts say of one another must agree.
 */
@RequestScoped
class AskersScreenings implements Screenings {
    private final CurrentPerson current;
    private final Reviews reviews;

    /** By the number of the only review that counts; null for all of one's own. */
    private final Map<@Nullable Long, Seen> seen = new HashMap<>();

    AskersScreenings(CurrentPerson current, Reviews reviews) {
        this.current = current;
        this.reviews = reviews;
    }

    /** What there was to be seen: the articles by what screening has come to, or why nothing. */
    private sealed interface Seen {
        record Sets(Map<Outcome, ArticleSet> articles) implements Seen {}

        record Nothing(String message, String remedy) implements Seen {}
    }

    @Override
    public Answer of(Outcome outcome, @Nullable Long review) {
        return switch (seen.computeIfAbsent(review, this::look)) {
            case Seen.Sets(Map<Outcome, ArticleSet> articles) ->
                new Answer.Known(articles.getOrDefault(outcome, ArticleSet.NONE));
            case Seen.Nothing(String message, String remedy) ->
                new Answer.Withheld(message, remedy.formatted(outcome.written()));
        };
    }

    private Seen look(@Nullable Long review) {
        Optional<Person> me = current.find();
        if (me.isEmpty()) {
            return current.isOperator()
                    ? new Seen.Nothing(
                            "screened: asks what reviews have come to, and the operator is a member of none.",
                            "Ask over HTTP with the token of a member, or leave it out.")
                    : new Seen.Nothing(
                            "screened: asks what reviews have come to, which only their members may know, and nobody"
                                    + " is logged in.",
                            "Log in as a member of a review, or leave it out.");
        }
        return review == null ? inAll(me.get().id()) : inOne(review, me.get().id());
    }

    private Seen inOne(long review, long me) {
        try {
            return sets(List.of(review), me);
        } catch (Refused unknown) {
            return new Seen.Nothing(unknown.getMessage() + ".", "Leave the number out: screened:%s.");
        }
    }

    private Seen inAll(long me) {
        List<Long> mine = reviews.of(me);
        return mine.isEmpty()
                ? new Seen.Nothing(
                        "screened: asks what reviews have come to, and you are a member of none.",
                        "Ask the owner of a review to make you a member, or leave it out.")
                : sets(mine, me);
    }

    private Seen sets(List<Long> numbers, long me) {
        Map<Outcome, List<Long>> articles = new EnumMap<>(Outcome.class);
        for (long number : numbers) {
            reviews.read(number, now -> {
                Access.member(now, me);
                collect(now, articles);
                return now;
            });
        }
        Map<Outcome, ArticleSet> sets = new EnumMap<>(Outcome.class);
        articles.forEach((outcome, ids) -> sets.put(outcome, ArticleSet.of(ids)));
        return new Seen.Sets(sets);
    }

    private static void collect(Review review, Map<Outcome, List<Long>> articles) {
        review.items()
                .forEach(item -> ScreeningOutcomes.outcomes(review, item)
                        .forEach(outcome -> articles.computeIfAbsent(outcome, _ -> new ArrayList<>())
                                .add(item.article())));
    }
}
