package org.elka.library.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.elka.library.Change;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are one publication by the links in force, and which of them stands for all: PubMed's where there is
 * one, else the oldest. That depends on the links alone, not on the order in which they came.
 */
final class Groups {
    private static final Comparator<ArticleEntity> FIRST = Comparator.comparing(
                    (ArticleEntity article) -> article.pmid == null)
            .thenComparing(ArticleEntity::key);

    private final StatelessSession session;

    Groups(StatelessSession session) {
        this.session = session;
    }

    /** All articles that links in force tie to these, these among them. */
    Set<Long> members(Collection<Long> ids) {
        Set<Long> all = new TreeSet<>(ids);
        linked(all);
        return all;
    }

    /** The pairs of which both are among these. */
    List<MatchEntity> among(Collection<Long> ids) {
        return pairs("", "articleId", ids).stream()
                .filter(pair -> ids.contains(pair.otherId)) // which a database would look through the list for
                .toList();
    }

    private List<MatchEntity> pairs(String condition, String end, Collection<Long> ids) {
        return session.createSelectionQuery("from MatchEntity where " + condition + end + " in :ids", MatchEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Completes {@code all}; returns the links. */
    private List<MatchEntity> linked(Set<Long> all) {
        Map<Long, MatchEntity> links = new TreeMap<>();
        Set<Long> next = new TreeSet<>(all);
        while (!next.isEmpty()) {
            List<MatchEntity> found = new ArrayList<>(pairs("joins = true and ", "articleId", next));
            found.addAll(pairs("joins = true and ", "otherId", next));
            next = new TreeSet<>();
            for (MatchEntity link : found) {
                links.put(link.key(), link);
                for (long end : new long[] {link.articleId, link.otherId}) {
                    if (all.add(end)) {
                        next.add(end);
                    }
                }
            }
        }
        return List.copyOf(links.values());
    }

    /**
     * Lets the right article stand for each group that these are in, after links came or went. An article that begins
     * or ceases to stand for itself gets a change, and so do those that stand for more or fewer than before.
     *
     * @return the last change number drawn
     */
    long settle(Collection<Long> ids, @Nullable Long runId, Instant now, long lastChange) {
        Set<Long> all = new TreeSet<>(ids);
        // those that pointed to one of these, or were pointed to, before the links went
        all.addAll(session.createSelectionQuery("select id from ArticleEntity where mergedInto in :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList());
        all.addAll(session.createSelectionQuery(
                        "select mergedInto from ArticleEntity where id in :ids and mergedInto is not null", Long.class)
                .setParameter("ids", ids)
                .getResultList());
        List<MatchEntity> links = linked(all);
        Map<Long, ArticleEntity> articles = new TreeMap<>();
        session.createSelectionQuery("from ArticleEntity where id in :ids", ArticleEntity.class)
                .setParameter("ids", all)
                .getResultList()
                .forEach(article -> articles.put(article.key(), article));
        Map<Long, Long> standing = standing(articles, links);
        return write(articles, standing, runId, now, lastChange);
    }

    /** Which article stands for each. */
    static Map<Long, Long> standing(Map<Long, ArticleEntity> articles, List<MatchEntity> links) {
        Map<Long, Long> root = new TreeMap<>();
        articles.keySet().forEach(id -> root.put(id, id));
        for (MatchEntity link : links) {
            long a = root(root, link.articleId);
            long b = root(root, link.otherId);
            if (a != b) {
                boolean first = FIRST.compare(articles.get(a), articles.get(b)) < 0;
                root.put(first ? b : a, first ? a : b);
            }
        }
        Map<Long, Long> standing = new TreeMap<>();
        articles.keySet().forEach(id -> standing.put(id, root(root, id)));
        return standing;
    }

    private static long root(Map<Long, Long> root, long id) {
        long at = id;
        while (root.getOrDefault(at, at) != at) {
            at = root.getOrDefault(at, at);
        }
        return at;
    }

    private long write(
            Map<Long, ArticleEntity> articles,
            Map<Long, Long> standing,
            @Nullable Long runId,
            Instant now,
            long lastChange) {
        long number = lastChange;
        Set<Long> regrouped = new HashSet<>();
        List<ArticleEntity> touched = new ArrayList<>();
        List<ChangeEntity> changes = new ArrayList<>();
        for (ArticleEntity article : articles.values()) {
            Long into = standing.get(article.key());
            Long goal = into == null || into == article.key() ? null : into;
            Long was = article.mergedInto;
            if (Objects.equals(was, goal)) {
                continue;
            }
            regrouped.add(was == null ? article.key() : was);
            regrouped.add(goal == null ? article.key() : goal);
            article.mergedInto = goal;
            article.change = ++number;
            touched.add(article);
            changes.add(
                    goal == null
                            ? ChangeEntity.of(article, Change.Kind.SEPARATED, runId, now, "from E" + was)
                            : ChangeEntity.of(article, Change.Kind.MERGED, runId, now, "into E" + goal));
        }
        Set<Long> done = new HashSet<>();
        touched.forEach(article -> done.add(article.key()));
        for (ArticleEntity article : articles.values()) {
            if (regrouped.contains(article.key()) && !done.contains(article.key())) {
                article.change = ++number;
                touched.add(article);
                changes.add(ChangeEntity.of(article, Change.Kind.REGROUPED, runId, now, null));
            }
        }
        session.updateMultiple(touched);
        session.insertMultiple(changes);
        return number;
    }
}
