package org.elka.review.screening;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.ChangeLog;
import org.elka.library.store.Catalogue.Origin;
import org.elka.library.store.PastArticles;
import org.elka.library.store.PastArticles.Past;
import org.elka.review.screening.ReviewEvent.Cause;
import org.elka.review.screening.ReviewEvent.SourceAdded;
import org.elka.search.Filters;
import org.elka.search.IndexFormat;
import org.elka.search.PassingIndex;
import org.elka.search.QueryLanguage;
import org.elka.search.query.Query;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the library's change log for reviews: what their queries newly find flows into living ones, and what happens
 * to an article that was decided on opens it again. How far a review has been followed is written with what that came
 * to, so a kill loses and doubles nothing.
 */
@ApplicationScoped
public class LivingReviews {
    private static final int PAGE = 500;
    private static final Pattern INTO = Pattern.compile("into E(\\d+)");

    /** Revised fields that a decision may hang on. */
    private static final Pattern READ_FIELDS = Pattern.compile("\\b(title|abstract)", Pattern.CASE_INSENSITIVE);

    /** States after which an article is looked at again. */
    private static final Set<Article.State> WARNINGS =
            Set.of(Article.State.RETRACTED, Article.State.EXPRESSION_OF_CONCERN, Article.State.WITHDRAWN);

    private static final Logger LOG = Logger.getLogger(LivingReviews.class);

    private final Reviews reviews;
    private final Sources sources;
    private final QueryLanguage language;
    private final ChangeLog log;
    private final PastArticles past;
    private final IndexFormat format;
    private final ReviewSettings settings;
    private final ReentrantLock rounds = new ReentrantLock();

    LivingReviews(
            Reviews reviews,
            Sources sources,
            QueryLanguage language,
            ChangeLog log,
            PastArticles past,
            IndexFormat format,
            ReviewSettings settings) {
        this.reviews = reviews;
        this.sources = sources;
        this.language = language;
        this.log = log;
        this.past = past;
        this.format = format;
        this.settings = settings;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (settings.schedule()) {
            try {
                round();
            } catch (RuntimeException e) {
                // a round's boundary: the database may be away; what was not followed is by the next round
                LOG.error("reviews could not follow the library; tried again in 5 seconds", e);
            }
        }
    }

    /** Follows up to the library's last change. @return how many pages of changes that were */
    public long round() {
        rounds.lock();
        try {
            long made = 0;
            for (ReviewEntity row : reviews.list()) {
                try {
                    while (row.followedTo < log.last()) {
                        row.followedTo = page(row.key(), row.followedTo);
                        made++;
                    }
                } catch (IllegalArgumentException unreadable) {
                    // a query that the taxonomy or MeSH no longer lets be read: the others are followed all the same
                    reviews.note(row.key(), String.valueOf(unreadable.getMessage()));
                }
            }
            return made;
        } finally {
            rounds.unlock();
        }
    }

    /** Follows a page of changed articles. @return up to which change that comes */
    private long page(long review, long from) {
        long last = log.last();
        List<Article> articles = log.changedAfter(from, PAGE);
        long upTo = articles.size() < PAGE
                ? articles.stream().mapToLong(Article::change).reduce(last, Math::max)
                : articles.getLast().change();
        Map<Integer, List<Origin>> arrivals = arrivals(review, articles);
        List<Long> ids = articles.stream().map(Article::id).toList();
        Map<Long, Past> before = past.asOf(ids, from);
        Map<Long, List<Change>> changes = past.changes(ids, from, upTo);
        reviews.follow(review, upTo, now -> {
            if (now.isClosed()) {
                return List.of();
            }
            List<ReviewEvent> events = new ArrayList<>();
            arrivals.forEach((source, origins) -> {
                SourceAdded added = now.sources().get(source);
                if (added != null) {
                    events.addAll(Sources.identified(now, source, added.name(), origins, upTo));
                }
            });
            for (Article article : articles) {
                Item item = now.find(article.id());
                if (item != null) {
                    links(item, article, changes.getOrDefault(article.id(), List.of()), events);
                    again(now, item, article, before.get(article.id()), changes.get(article.id()), events);
                }
            }
            return events;
        });
        return upTo;
    }

    /** Records of articles that the queries of a living review find, by source. */
    private Map<Integer, List<Origin>> arrivals(long review, List<Article> articles) {
        Map<Integer, Query> queries = reviews.read(review, now -> {
            Map<Integer, Query> all = new TreeMap<>();
            if (now.protocol().living() && !now.isClosed()) {
                now.sources().forEach((number, source) -> {
                    if (source.query() != null) {
                        all.put(number, language.read(source.query()).query());
                    }
                });
            }
            return all;
        });
        Map<Integer, List<Origin>> arrivals = new TreeMap<>();
        if (!queries.isEmpty()) {
            try (PassingIndex index = new PassingIndex(format, articles)) {
                queries.forEach(
                        (number, query) -> arrivals.put(number, sources.origins(index.matching(query, Filters.NONE))));
            }
        }
        return arrivals;
    }

    /** Whether another article stands for it now, or none any more. */
    private static void links(Item item, Article article, List<Change> changes, List<ReviewEvent> events) {
        if (!article.states().contains(Article.State.MERGED)) {
            if (item.mergedInto() != null) {
                events.add(new ReviewEvent.Separated(article.id(), article.change()));
            }
            return;
        }
        changes.stream()
                .filter(change -> change.kind() == Change.Kind.MERGED)
                .reduce((_, last) -> last)
                .map(change -> INTO.matcher(String.valueOf(change.detail())))
                .filter(Matcher::matches)
                .map(into -> Long.valueOf(into.group(1)))
                .filter(into -> item.mergedInto() == null || item.mergedInto().article() != into)
                .ifPresent(into -> events.add(new ReviewEvent.Merged(article.id(), into, article.change())));
    }

    /** Opens the last stage again at which something was decided, if what it was decided on has changed. */
    private static void again(
            Review review,
            Item item,
            Article article,
            @Nullable Past before,
            @Nullable List<Change> changes,
            List<ReviewEvent> events) {
        Stage stage = decidedLast(item);
        if (stage == null) {
            return;
        }
        List<Change> since = changes == null ? List.of() : changes;
        String revised = since.stream()
                .filter(one -> one.kind() == Change.Kind.REVISED)
                .map(one -> String.valueOf(one.detail()))
                .filter(detail -> READ_FIELDS.matcher(detail).find())
                .findFirst()
                .orElse(null);
        String warning = warning(article, before);
        String retagged = retagged(review, item, stage, article);
        if (warning != null && review.status(item, stage) != Status.EXCLUDED) {
            events.add(new ReviewEvent.Reopened(item.article(), stage, Cause.RETRACTED, article.change(), warning));
        } else if (revised != null) {
            events.add(new ReviewEvent.Reopened(item.article(), stage, Cause.REVISED, article.change(), revised));
        } else if (retagged != null) {
            events.add(new ReviewEvent.Reopened(item.article(), stage, Cause.RETAGGED, article.change(), retagged));
        }
    }

    private static @Nullable Stage decidedLast(Item item) {
        for (Stage stage : List.of(Stage.FULL_TEXT, Stage.TITLE_ABSTRACT)) {
            if (!item.decisions(stage).isEmpty() || item.settlement(stage) != null) {
                return stage;
            }
        }
        return null;
    }

    private static @Nullable String warning(Article article, @Nullable Past before) {
        return WARNINGS.stream()
                .filter(article.states()::contains)
                .filter(state -> before == null || !before.article().states().contains(state))
                .map(Enum::name)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Which tag that the criteria go by stands otherwise than when it was decided. */
    private static @Nullable String retagged(Review review, Item item, Stage stage, Article article) {
        Map<String, String> then = new HashMap<>();
        item.decisions(stage).forEach(given -> then.putAll(given.tags()));
        Map<String, String> now = Screening.tags(review.protocol(), article);
        return now.entrySet().stream()
                .filter(one -> !then.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()))
                .map(one -> one.getKey() + ": " + then.get(one.getKey()) + " -> " + one.getValue())
                .findFirst()
                .orElse(null);
    }
}
