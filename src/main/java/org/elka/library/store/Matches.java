package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.elka.library.Match;
import org.elka.library.Match.State;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Looks up which articles are one publication, and what was said of it. */
@ApplicationScoped
public class Matches {
    private final StatelessSession session;

    Matches(StatelessSession session) {
        this.session = session;
    }

    @Transactional
    public Optional<Match> byId(long id) {
        MatchEntity row = session.get(MatchEntity.class, id);
        return row == null ? Optional.empty() : Optional.of(whole(List.of(row)).getFirst());
    }

    /**
     * Pairs in order, from {@code after} on.
     *
     * @param state null for all. Uncertain pairs whose articles have become one by other links are answered, and left
     *     out
     */
    @Transactional
    public List<Match> list(@Nullable State state, long after, int limit) {
        String open = state == State.UNCERTAIN
                ? " and (select coalesce(a.mergedInto, a.id) from ArticleEntity a where a.id = m.articleId)"
                        + " <> (select coalesce(b.mergedInto, b.id) from ArticleEntity b where b.id = m.otherId)"
                : "";
        return whole(session.createSelectionQuery(
                        "select m from MatchEntity m where m.id > :after"
                                + (state == null ? "" : " and m.state = :state") + open + " order by m.id",
                        MatchEntity.class)
                .setParameter("after", after)
                .setProperties(state == null ? Map.of() : Map.of("state", state))
                .setMaxResults(limit)
                .getResultList());
    }

    /** All pairs of the article and of those that are of the same publication. */
    @Transactional
    public List<Match> of(long articleId) {
        Set<Long> group = new Groups(session).members(List.of(articleId));
        return whole(session.createSelectionQuery(
                        "from MatchEntity where articleId in :ids or otherId in :ids order by id", MatchEntity.class)
                .setParameter("ids", group)
                .getResultList());
    }

    private List<Match> whole(List<MatchEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Match.Event>> events = new HashMap<>();
        session.createSelectionQuery(
                        "from MatchEventEntity where matchId in :ids order by matchId, number", MatchEventEntity.class)
                .setParameter("ids", rows.stream().map(MatchEntity::key).toList())
                .getResultList()
                .forEach(row -> events.computeIfAbsent(row.matchId, id -> new ArrayList<>())
                        .add(row.event()));
        return rows.stream()
                .map(row -> new Match(
                        row.key(),
                        row.articleId,
                        row.otherId,
                        Objects.requireNonNull(events.get(row.key()), "a pair has its first event")))
                .toList();
    }

    /** Those of these articles for which another stands, with that one. */
    @Transactional
    public Map<Long, Long> mergedInto(Collection<Long> ids) {
        Map<Long, Long> merged = new HashMap<>();
        if (!ids.isEmpty()) {
            session.createSelectionQuery(
                            "select a.id, a.mergedInto from ArticleEntity a where a.id in :ids"
                                    + " and a.mergedInto is not null",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> merged.put((Long) row[0], (Long) row[1]));
        }
        return merged;
    }

    /**
     * How articles hang together.
     *
     * @param groups each article with the one that stands for it, completed by all others of the same publications
     * @param known pairs of which was spoken before, and whether a person keeps them apart
     */
    public record Around(Map<Long, Long> groups, Map<Pair, Boolean> known) {}

    /** Two articles, {@code a < b}. */
    public record Pair(long a, long b) {
        public static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** What is known of these articles and of all that are of their publications. */
    @Transactional
    public Around around(Collection<Long> ids) {
        Map<Long, Long> groups = new TreeMap<>();
        if (ids.isEmpty()) {
            return new Around(groups, Map.of());
        }
        Set<Long> all = new TreeSet<>(ids);
        all.addAll(mergedInto(ids).values());
        for (String column : List.of("id", "mergedInto")) { // one by one: each has its index, an "or" has none
            session.createSelectionQuery(
                            "select a.id, coalesce(a.mergedInto, a.id) from ArticleEntity a where a." + column
                                    + " in :ids",
                            Object[].class)
                    .setParameter("ids", all)
                    .getResultList()
                    .forEach(row -> groups.put((Long) row[0], (Long) row[1]));
        }
        Map<Pair, Boolean> known = new HashMap<>();
        new Groups(session)
                .among(groups.keySet())
                .forEach(row -> known.put(new Pair(row.articleId, row.otherId), row.keepsApart()));
        return new Around(groups, known);
    }

    /** Articles for which another stands than the links say, in order. */
    @Transactional
    public List<Long> astray() {
        List<MatchEntity> links = session.createSelectionQuery("from MatchEntity where joins = true", MatchEntity.class)
                .getResultList();
        Map<Long, ArticleEntity> articles = new TreeMap<>();
        session.createSelectionQuery(
                        "from ArticleEntity a where a.mergedInto is not null or a.id in (select m.articleId from"
                                + " MatchEntity m where m.joins = true) or a.id in (select m.otherId from MatchEntity m"
                                + " where m.joins = true)",
                        ArticleEntity.class)
                .getResultList()
                .forEach(article -> articles.put(article.key(), article));
        Map<Long, Long> standing = Groups.standing(articles, links);
        List<Long> astray = new ArrayList<>();
        articles.forEach((id, article) -> {
            long now = article.mergedInto == null ? id : article.mergedInto;
            if (now != standing.getOrDefault(id, id)) {
                astray.add(id);
            }
        });
        return astray;
    }

    /** Pairs whose last event says otherwise than what stands of them. */
    @Transactional
    public List<Long> withoutTheirEvent() {
        return session.createSelectionQuery(
                        "select m.id from MatchEntity m where not exists (select 1 from MatchEventEntity e"
                                + " where e.matchId = m.id and e.number = m.revision and e.state = m.state"
                                + " and e.joins = m.joins) order by m.id",
                        Long.class)
                .getResultList();
    }
}
