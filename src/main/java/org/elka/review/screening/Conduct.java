package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Refused.Kind;
import org.elka.search.Filters;
import org.elka.search.LibraryIndex;
import org.elka.search.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** What owners do with a review: its protocol and people, and what is said of many articles at once. */
@ApplicationScoped
public class Conduct {
    private static final int PAGE = 1_000;

    private final Reviews reviews;
    private final LibraryIndex index;
    private final QueryLanguage language;
    private final Catalogue catalogue;
    private final ChangeLog log;

    Conduct(Reviews reviews, LibraryIndex index, QueryLanguage language, Catalogue catalogue, ChangeLog log) {
        this.reviews = reviews;
        this.index = index;
        this.language = language;
        this.catalogue = catalogue;
        this.log = log;
    }

    /**
     * Sets the protocol. The same again changes nothing.
     *
     * @param seen the version that the person has seen; null for any
     */
    public void setProtocol(long review, long person, Protocol protocol, @Nullable Integer seen) {
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            if (now.protocol().equals(protocol)) {
                return List.of();
            }
            if (seen != null && seen != now.protocolVersion()) {
                throw new Refused(
                        Kind.STALE, "the protocol is at version " + now.protocolVersion() + " now; look at it again");
            }
            return List.of(new ReviewEvent.ProtocolSet(protocol));
        });
    }

    /** Gives a person these roles, in the place of any before. */
    public void setMember(long review, long person, long member, Collection<Role> roles) {
        List<Role> sorted = List.copyOf(new TreeSet<>(roles));
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            if (sorted.equals(now.members().get(member))) {
                return List.of();
            }
            if (!sorted.contains(Role.OWNER)) {
                anotherOwner(now, member);
            }
            return List.of(new ReviewEvent.MemberSet(member, sorted));
        });
    }

    /** Takes a person out. What they decided counts on; what was assigned to them alone is anybody's. */
    public void removeMember(long review, long person, long member) {
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            if (!now.members().containsKey(member)) {
                return List.of();
            }
            anotherOwner(now, member);
            return List.of(new ReviewEvent.MemberRemoved(member));
        });
    }

    private static void anotherOwner(Review now, long but) {
        if (now.members().keySet().stream().noneMatch(one -> one != but && now.is(one, Role.OWNER))) {
            throw new Refused(Kind.CONFLICT, "A review has an owner; make somebody else one first");
        }
    }

    /** Ends screening. The same again changes nothing. */
    public void close(long review, long person, @Nullable String why) {
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            return now.isClosed() ? List.of() : List.of(new ReviewEvent.Closed(why));
        });
    }

    /** Goes on with it. */
    public void resume(long review, long person, @Nullable String why) {
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            return now.isClosed() ? List.of(new ReviewEvent.Resumed(why)) : List.of();
        });
    }

    /** Says who is to decide on what a query finds. @return on how many articles */
    public int assign(long review, long person, Stage stage, String query, List<Long> persons) {
        Set<Long> found = found(query);
        return added(review, person, now -> {
            for (long one : persons) {
                if (!now.is(one, Role.REVIEWER)) {
                    throw new Refused(Kind.INVALID, "Somebody named is no reviewer of this review");
                }
            }
            List<Long> articles = among(now, found, (state, item) -> item.mergedInto() == null);
            return parts(articles, part -> new ReviewEvent.Assigned(stage, part, persons));
        });
    }

    /** Leaves out what a query finds and nobody has decided on, before it is screened. @return how many articles */
    public int excludeByAutomation(long review, long person, String query) {
        Set<Long> found = found(query);
        return added(review, person, now -> {
            List<Long> articles = among(
                    now,
                    found,
                    (state, item) -> state.status(item, Stage.TITLE_ABSTRACT) == Status.OPEN
                            && item.decisions(Stage.TITLE_ABSTRACT).isEmpty());
            return parts(articles, part -> new ReviewEvent.ExcludedByAutomation(part, query));
        });
    }

    /** Takes back in what a rule left out. @return how many articles */
    public int restore(long review, long person, String rule) {
        return added(review, person, now -> {
            List<Long> articles = now.items().stream()
                    .filter(item -> rule.equals(item.automation()))
                    .map(Item::article)
                    .toList();
            return parts(articles, ReviewEvent.Restored::new);
        });
    }

    /**
     * Decides the same on all that a query finds and that waits for the owner, who must be a reviewer too: each counts as
     * one decision of theirs.
     *
     * @param really false: only says how many it would be
     * @return how many articles
     */
    public int decideAll(long review, long person, Stage stage, String query, Decision decision, boolean really) {
        Set<Long> found = found(query);
        BiPredicate<Review, Item> waiting = (now, item) -> now.status(item, stage) == Status.OPEN
                && item.decision(stage, person) == null
                && Screening.isFor(now, item, stage, person);
        List<Long> sought = reviews.read(review, now -> {
            Access.owner(now, person);
            return among(now, found, waiting);
        });
        SortedMap<Long, Article> texts = new TreeMap<>();
        for (int from = 0; from < sought.size(); from += PAGE) {
            catalogue
                    .byIds(sought.subList(from, Math.min(sought.size(), from + PAGE)), log.last())
                    .forEach(text -> texts.put(text.id(), text));
        }
        int[] number = {0};
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            Access.open(now);
            if (!now.is(person, Role.REVIEWER)) {
                throw new Refused(Kind.ROLE, "To decide on many at once takes the role of a reviewer too");
            }
            Screening.valid(now.protocol(), stage, decision);
            List<ReviewEvent> events = new ArrayList<>();
            for (long article : among(now, texts.keySet(), waiting)) {
                Article text = texts.get(article);
                if (text != null) {
                    events.add(new ReviewEvent.Decided(
                            article,
                            stage,
                            decision,
                            text.version(),
                            Screening.tags(now.protocol(), text),
                            null,
                            null));
                }
            }
            number[0] = events.size();
            return really ? events : List.of();
        });
        return number[0];
    }

    /** One entry for each page of articles: an entry has its limits. */
    private static List<ReviewEvent> parts(List<Long> articles, Function<List<Long>, ReviewEvent> event) {
        List<ReviewEvent> events = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += PAGE) {
            events.add(event.apply(articles.subList(from, Math.min(articles.size(), from + PAGE))));
        }
        return events;
    }

    private int added(long review, long person, Reviews.Judgement judgement) {
        int[] number = {0};
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            Access.open(now);
            List<ReviewEvent> events = judgement.judge(now);
            number[0] = events.stream().mapToInt(Conduct::articles).sum();
            return events;
        });
        return number[0];
    }

    private static int articles(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Assigned assigned -> assigned.articles().size();
            case ReviewEvent.ExcludedByAutomation out -> out.articles().size();
            case ReviewEvent.Restored back -> back.articles().size();
            default -> 0;
        };
    }

    private static List<Long> among(Review now, Collection<Long> found, BiPredicate<Review, Item> wanted) {
        Set<Long> ids = new HashSet<>(found);
        return now.items().stream()
                .filter(item -> ids.contains(item.article()))
                .filter(item -> wanted.test(now, item))
                .map(Item::article)
                .toList();
    }

    private Set<Long> found(String query) {
        index.await(log.last());
        return index.ids(language.read(query).query(), Filters.NONE);
    }
}
