package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.Tagging;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Refused.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers say of articles: each word only from somebody whose it is to say, who has seen how the article stands,
 * and never twice.
 */
@ApplicationScoped
public class Screening {
    /** A revision that matches whatever there is. */
    public static final String ANY = "*";

    private final Reviews reviews;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final Queues queues;

    Screening(Reviews reviews, Catalogue catalogue, ChangeLog log, Queues queues) {
        this.log = log;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.queues = queues;
    }

    /**
     * Keeps a reviewer's decision. The same again changes nothing, so that a request whose answer was lost can be
     * repeated.
     *
     * @param seen the revision of the article that the person has seen: {@link Revisions#of}, or {@link #ANY}
     * @throws Refused if the person may not decide on it, has not seen how it stands, or the decision does not go with
     *     the protocol
     */
    public void decide(long review, long person, long article, Stage stage, Decision decision, String seen) {
        Article text = text(article);
        Optional<Ranking> shown = queues.shown(review, person, article, stage);
        reviews.add(review, person, now -> {
            Item item = open(now, person, Role.REVIEWER, article);
            Given own = item.decision(stage, person);
            if (own != null && own.decision().equals(decision) && own.version() == text.version()) {
                return List.of();
            }
            mayDecide(now, person, item, stage, own != null);
            seen(seen, Revisions.of(now, item, stage, person, text.version()));
            valid(now.protocol(), stage, decision);
            return List.of(new ReviewEvent.Decided(
                    article, stage, decision, text.version(), tags(now.protocol(), text), shown.orElse(null), null));
        });
    }

    private static void mayDecide(Review now, long person, Item item, Stage stage, boolean again) {
        Status status = now.status(item, stage);
        if (status == Status.WAITING || status == Status.NOT_RETRIEVED) {
            throw new Refused(
                    Kind.CONFLICT, "Article E" + item.article() + " is not at this stage: " + why(item, stage));
        }
        if (item.settlement(stage) != null) {
            throw new Refused(
                    Kind.CONFLICT, "An adjudicator has settled it; it can be opened again, which keeps what was said");
        }
        if (!isFor(now, item, stage, person)) {
            throw new Refused(Kind.ROLE, "It is assigned to others");
        }
        if (!again && status != Status.OPEN) {
            throw new Refused(Kind.CONFLICT, "Enough reviewers have decided on it; ask the queue for another article");
        }
    }

    private static String why(Item item, Stage stage) {
        Item into = item.mergedInto();
        if (into != null) {
            return "article E" + into.article() + " stands for it";
        }
        if (item.automation() != null) {
            return "it was left out by the rule " + item.automation();
        }
        return stage == Stage.FULL_TEXT
                ? "its title and abstract are not included, or its full text was not to be had"
                : "nothing is decided on it";
    }

    /** Whether the person may decide, as far as assignments go; those to people who have left count for nothing. */
    static boolean isFor(Review now, Item item, Stage stage, long person) {
        Set<Long> assigned = item.assigned(stage);
        return assigned.isEmpty() // of most of a review's articles, which a queue goes over
                || assigned.contains(person)
                || assigned.stream().noneMatch(one -> now.is(one, Role.REVIEWER));
    }

    /** Takes the person's decision back; where there is none, nothing happens. */
    public void undo(long review, long person, long article, Stage stage, String seen) {
        Article text = text(article);
        reviews.add(review, person, now -> {
            Item item = open(now, person, Role.REVIEWER, article);
            if (item.decision(stage, person) == null) {
                return List.of();
            }
            seen(seen, Revisions.of(now, item, stage, person, text.version()));
            if (item.settlement(stage) != null) {
                throw new Refused(Kind.CONFLICT, "An adjudicator has settled it since");
            }
            return List.of(new ReviewEvent.Undone(article, stage));
        });
    }

    /** Puts an article off for the person. @param until null: until all others are done */
    public void defer(long review, long person, long article, Stage stage, @Nullable Instant until) {
        reviews.add(review, person, now -> {
            Item item = open(now, person, Role.REVIEWER, article);
            if (now.status(item, stage) != Status.OPEN || item.decision(stage, person) != null) {
                throw new Refused(Kind.CONFLICT, "There is nothing to put off: it is not waiting for you");
            }
            return List.of(new ReviewEvent.Deferred(article, stage, until));
        });
        queues.putOff(review, person, article, stage);
    }

    /** Settles what reviewers disagree on, or settles it otherwise. The same again changes nothing. */
    public void settle(long review, long person, long article, Stage stage, Decision decision, String seen) {
        Article text = text(article);
        reviews.add(review, person, now -> {
            Item item = open(now, person, Role.ADJUDICATOR, article);
            Given before = item.settlement(stage);
            if (before != null && before.decision().equals(decision) && before.person() == person) {
                return List.of();
            }
            if (before == null && now.status(item, stage) != Status.CONFLICT) {
                throw new Refused(Kind.CONFLICT, "There is no conflict to settle");
            }
            seen(seen, Revisions.of(now, item, stage, person, text.version()));
            valid(now.protocol(), stage, decision);
            if (decision.choice() == Choice.MAYBE) {
                throw new Refused(Kind.INVALID, "What settles a conflict must be include or exclude");
            }
            return List.of(
                    new ReviewEvent.Settled(article, stage, decision, text.version(), tags(now.protocol(), text)));
        });
    }

    /** Opens again what was decided; what was said is kept, and counts no more. */
    public void reopen(long review, long person, long article, Stage stage, @Nullable String why) {
        reviews.add(review, person, now -> {
            Item item = open(now, person, null, article);
            if (!now.is(person, Role.OWNER) && !now.is(person, Role.ADJUDICATOR)) {
                throw new Refused(Kind.ROLE, "Only owners and adjudicators open again what was decided");
            }
            if (item.decisions(stage).isEmpty() && item.settlement(stage) == null) {
                return List.of();
            }
            return List.of(new ReviewEvent.Reopened(article, stage, ReviewEvent.Cause.ASKED, 0, why));
        });
    }

    /** Notes whether the full text could be had. */
    public void retrieved(long review, long person, long article, boolean retrieved, @Nullable String note) {
        reviews.add(review, person, now -> {
            Item item = open(now, person, null, article);
            if (!now.is(person, Role.OWNER) && !now.is(person, Role.REVIEWER)) {
                throw new Refused(Kind.ROLE, "Only owners and reviewers say whether a full text was had");
            }
            if (now.status(item, Stage.TITLE_ABSTRACT) != Status.INCLUDED) {
                throw new Refused(Kind.CONFLICT, "Its full text is not sought: " + why(item, Stage.FULL_TEXT));
            }
            if (!retrieved && !item.decisions(Stage.FULL_TEXT).isEmpty()) {
                throw new Refused(Kind.CONFLICT, "Somebody has decided on its full text, so it was had");
            }
            boolean known = Objects.equals(item.retrieved(), retrieved);
            return known ? List.of() : List.of(new ReviewEvent.Retrieved(article, retrieved, note));
        });
    }

    private Article text(long article) {
        return catalogue.byIds(List.of(article), log.last()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Kind.UNKNOWN_ARTICLE, "The review has no article E" + article));
    }

    /** The levels of those of an article's tags that the criteria go by. */
    static SortedMap<String, String> tags(Protocol protocol, Article article) {
        SortedMap<String, String> levels = new TreeMap<>();
        Tagging tagging = article.tagging();
        for (Protocol.Criterion criterion : protocol.criteria()) {
            for (String tag : criterion.tags()) {
                levels.put(
                        tag,
                        tagging == null
                                ? "none"
                                : tagging.tag(tag)
                                        .map(one -> one.level().name().toLowerCase(Locale.ROOT))
                                        .orElse("none"));
            }
        }
        return levels;
    }

    /** The item, in a review that is not closed, for a member; with that role unless it is null. */
    static Item open(Review now, long person, @Nullable Role role, long article) {
        Access.member(now, person);
        if (role != null && !now.is(person, role)) {
            throw new Refused(Kind.ROLE, "This takes the role of " + Access.article(role) + " in the review");
        }
        Access.open(now);
        return Access.item(now, article);
    }

    /** @throws Refused if the person has not seen how it stands */
    static void seen(String seen, String revision) {
        if (!seen.equals(ANY) && !seen.equals(revision)) {
            throw new Refused(
                    Kind.STALE, "this has changed since: it is at revision \"" + revision + "\" now; look at it again");
        }
    }

    static void valid(Protocol protocol, Stage stage, Decision decision) {
        for (String reason : decision.reasons()) {
            if (protocol.criterion(reason).isEmpty()) {
                throw new Refused(Kind.INVALID, "The protocol has no criterion '" + reason + "'");
            }
        }
        for (String label : decision.labels()) {
            if (!protocol.labels().contains(label)) {
                throw new Refused(Kind.INVALID, "The protocol has no label '" + label + "'");
            }
        }
        if (stage == Stage.FULL_TEXT
                && decision.choice() == Choice.EXCLUDE
                && decision.reasons().isEmpty()) {
            throw new Refused(
                    Kind.INVALID, "To exclude a full text, name the criterion: the flow diagram counts by reason");
        }
    }
}
