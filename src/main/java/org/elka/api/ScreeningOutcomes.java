package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.formats.Screened;
import org.elka.review.screening.Choice;
import org.elka.review.screening.Given;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Stage;
import org.elka.review.screening.Status;
import org.elka.search.query.Screenings.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What reviews have come to on articles. Only what is final at a stage is told, which every member may see, and neither
 * how many have decided yet nor whether they differ: the same for whoever asks.
 */
@ApplicationScoped
class ScreeningOutcomes {
    private final Reviews reviews;
    private final ReviewNames names;

    ScreeningOutcomes(Reviews reviews, ReviewNames names) {
        this.reviews = reviews;
        this.names = names;
    }

    /**
     * The numbers ascending, each once.
     *
     * @throws org.elka.review.screening.Refused if who asks is no member of one of them
     */
    List<Long> ofMine(Collection<Long> numbers) {
        List<Long> all = List.copyOf(new TreeSet<>(numbers));
        all.forEach(names::member);
        return all;
    }

    /** What these reviews have come to, by article, in their order; without articles that are in none. */
    Map<Long, List<Screened>> of(List<Long> numbers, Collection<Long> articles) {
        Map<Long, List<Screened>> found = new HashMap<>();
        for (long number : numbers) {
            reviews.read(number, review -> {
                for (long article : articles) {
                    Item item = review.find(article);
                    if (item != null) {
                        found.computeIfAbsent(article, _ -> new ArrayList<>()).add(of(review, standing(item)));
                    }
                }
                return review;
            });
        }
        return found;
    }

    /** What the review has come to on an article: one that is so or undecided, and a conflict where a stage has one. */
    static Set<Outcome> outcomes(Review review, Item article) {
        Item item = standing(article);
        if (item.automation() != null) {
            return EnumSet.of(Outcome.EXCLUDED);
        }
        Status title = review.status(item, Stage.TITLE_ABSTRACT);
        Status full = review.status(item, Stage.FULL_TEXT);
        Set<Outcome> outcomes = EnumSet.of(outcome(full.isFinal() ? full : title));
        if (title == Status.CONFLICT || full == Status.CONFLICT) {
            outcomes.add(Outcome.CONFLICT);
        }
        return outcomes;
    }

    private static Outcome outcome(Status status) {
        return switch (status) {
            case INCLUDED -> Outcome.INCLUDED;
            case EXCLUDED -> Outcome.EXCLUDED;
            case NOT_RETRIEVED -> Outcome.NOT_RETRIEVED;
            case WAITING, OPEN, CONFLICT -> Outcome.UNDECIDED;
        };
    }

    private static Item standing(Item item) {
        Item into = item.mergedInto();
        return into == null ? item : standing(into);
    }

    private static Screened of(Review review, Item item) {
        if (item.automation() != null) {
            return new Screened(review.id(), Outcome.EXCLUDED.written(), "automation", item.automation());
        }
        Stage stage = review.status(item, Stage.FULL_TEXT).isFinal() ? Stage.FULL_TEXT : Stage.TITLE_ABSTRACT;
        Status status = review.status(item, stage);
        return new Screened(
                review.id(),
                outcome(status).written(),
                ArticleJson.lower(stage),
                status == Status.EXCLUDED ? reasons(item, stage) : null);
    }

    /** Those of who settled it, or of all who agreed that it is out. */
    private static @Nullable String reasons(Item item, Stage stage) {
        Given settlement = item.settlement(stage);
        String reasons = (settlement == null ? item.decisions(stage).stream() : Stream.of(settlement))
                .filter(given -> given.decision().choice() == Choice.EXCLUDE)
                .flatMap(given -> given.decision().reasons().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? null : reasons;
    }
}
