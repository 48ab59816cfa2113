package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.access.CurrentPerson;
import org.elka.access.Person;
import org.elka.review.screening.Access;
import org.elka.review.screening.Refused;
import org.elka.review.screening.Reviews;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.Screenings;
import org.elka.search.query.Screenings.Answer;
import org.elka.search.query.Screenings.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of whoever asks have come to, for their queries. A review that they are no member of is to them as
 * one that does not exist.
 */
@ApplicationScoped
class AskersScreenings {
    private final CurrentPerson current;
    private final Reviews reviews;

    AskersScreenings(CurrentPerson current, Reviews reviews) {
        this.current = current;
        this.reviews = reviews;
    }

    private record Wanted(Outcome outcome, @Nullable Long review) {}

    /** For one query of the request at hand, within which each answer is looked up once and stays the same. */
    Screenings forOneQuery() {
        Map<Wanted, Answer> known = new HashMap<>();
        return (outcome, review) ->
                known.computeIfAbsent(new Wanted(outcome, review), wanted -> answer(wanted.outcome(), wanted.review()));
    }

    private Answer answer(Outcome outcome, @Nullable Long review) {
        Optional<Person> me = current.find();
        if (me.isEmpty()) {
            return current.isOperator()
                    ? new Answer.Withheld(
                            "screened: asks what reviews have come to, and the operator is a member of none.",
                            "Ask over HTTP with the token of a member, or leave it out.")
                    : new Answer.Withheld(
                            "screened: asks what reviews have come to, which only their members may know, and nobody"
                                    + " is logged in.",
                            "Log in as a member of a review, or leave it out.");
        }
        return review == null
                ? inAll(outcome, me.get().id())
                : inOne(outcome, review, me.get().id());
    }

    private Answer inOne(Outcome outcome, long review, long me) {
        try {
            return new Answer.Known(ArticleSet.of(articles(outcome, review, me)));
        } catch (Refused unknown) {
            return new Answer.Withheld(
                    unknown.getMessage() + ".", "Leave the number out: screened:" + outcome.written() + ".");
        }
    }

    private List<Long> articles(Outcome outcome, long review, long me) {
        return reviews.read(review, now -> {
            Access.member(now, me);
            return ScreeningOutcomes.articles(now, outcome);
        });
    }

    private Answer inAll(Outcome outcome, long me) {
        List<Long> mine = reviews.of(me);
        if (mine.isEmpty()) {
            return new Answer.Withheld(
                    "screened: asks what reviews have come to, and you are a member of none.",
                    "Ask the owner of a review to make you a member, or leave it out.");
        }
        List<Long> articles = new ArrayList<>();
        mine.forEach(number -> articles.addAll(articles(outcome, number, me)));
        return new Answer.Known(ArticleSet.of(articles));
    }
}
