package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Refused.Kind;
import org.elka.review.screening.ReviewEvent.Imported;
import org.jspecify.annotations.Nullable;

/** What reviewers decided elsewhere, taken in under their names; never in the place of what they decided here. */
@ApplicationScoped
public class ImportedDecisions {
    private static final int PAGE = 1_000;

    private final Reviews reviews;
    private final Catalogue catalogue;
    private final ChangeLog log;

    ImportedDecisions(Reviews reviews, Catalogue catalogue, ChangeLog log) {
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.log = log;
    }

    /** What somebody decided on one of the review's articles. */
    public record Stated(long article, Decision decision) {}

    /**
     * Takes in what one person decided at a stage.
     *
     * @param owner who imports it
     * @param file that it is from
     * @return for each statement why it was not taken in; null where the person has a decision there now. Whether it is
     *     this one or one that was given here before is not told where that is hidden from the owner
     * @throws Refused if the owner is none, the person no reviewer, or the review closed
     */
    public List<@Nullable String> add(
            long review, long owner, long person, Stage stage, List<Stated> statements, String file) {
        TreeMap<Long, Article> texts = new TreeMap<>();
        for (int from = 0; from < statements.size(); from += PAGE) {
            catalogue
                    .byIds(
                            statements.subList(from, Math.min(statements.size(), from + PAGE)).stream()
                                    .map(Stated::article)
                                    .distinct()
                                    .toList(),
                            log.last())
                    .forEach(text -> texts.put(text.id(), text));
        }
        List<@Nullable String> refusals = new ArrayList<>();
        reviews.add(review, person, now -> {
            Access.owner(now, owner);
            Access.open(now);
            if (!now.is(person, Role.REVIEWER)) {
                throw new Refused(Kind.ROLE, "Decisions are taken in for reviewers of the review only");
            }
            refusals.clear();
            Set<Long> before = new HashSet<>();
            List<ReviewEvent> events = new ArrayList<>();
            for (Stated one : statements) {
                Article text = texts.get(one.article());
                Item item = now.find(one.article());
                if (item == null || text == null) {
                    refusals.add("the review has no such article");
                } else if (!before.add(one.article())) {
                    refusals.add("the file has a decision of the same person on it before");
                } else if (item.decision(stage, person) != null) {
                    refusals.add(standing(now, item, stage, owner, person, one.decision()));
                } else {
                    String because = because(now, item, stage, person, one.decision());
                    refusals.add(because);
                    if (because == null) {
                        events.add(new ReviewEvent.Decided(
                                one.article(),
                                stage,
                                one.decision(),
                                text.version(),
                                Screening.tags(now.protocol(), text),
                                null,
                                new Imported(file, owner)));
                    }
                }
            }
            return events;
        });
        return refusals;
    }

    private static @Nullable String standing(
            Review now, Item item, Stage stage, long owner, long person, Decision decision) {
        Given own = item.decision(stage, person);
        boolean seen = owner == person || Access.seesOthers(now, item, stage);
        return !seen || own != null && own.decision().equals(decision)
                ? null
                : "the same person has decided otherwise on it here, and that stands";
    }

    private static @Nullable String because(Review now, Item item, Stage stage, long person, Decision decision) {
        Status status = now.status(item, stage);
        if (status == Status.WAITING || status == Status.NOT_RETRIEVED) {
            return "it is not at this stage";
        }
        if (item.settlement(stage) != null) {
            return "an adjudicator has settled it";
        }
        if (status != Status.OPEN) {
            return "enough reviewers have decided on it";
        }
        if (!Screening.isFor(now, item, stage, person)) {
            return "it is assigned to others";
        }
        try {
            Screening.valid(now.protocol(), stage, decision);
            return null;
        } catch (Refused unfit) {
            return unfit.getMessage();
        }
    }
}
