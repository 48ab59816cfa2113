package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Applied;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.ChangeLog;
import org.elka.library.Delivery;
import org.elka.library.LibraryChanged;
import org.elka.library.Outcome;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the library and hands out its change log. A call that writes is one transaction (or part of the caller's);
 * writers follow one another, because each first locks the change counter.
 */
@ApplicationScoped
public class Library implements ChangeLog {
    private final StatelessSession session;
    private final ChangeNumbers numbers;
    private final ArticleLoader loader;
    private final InstantSource clock;
    private final Event<LibraryChanged> changed;
    private final Event<RecentTexts.Written> texts;

    Library(
            StatelessSession session,
            ChangeNumbers numbers,
            ArticleLoader loader,
            InstantSource clock,
            Event<LibraryChanged> changed,
            Event<RecentTexts.Written> texts) {
        this.changed = changed;
        this.texts = texts;
        this.session = session;
        this.numbers = numbers;
        this.loader = loader;
        this.clock = clock;
    }

    /**
     * Keeps a page of deliveries: records, articles, versions, tags, topic and change numbers, together or not at all.
     *
     * @param topic the topic that asked for them; null for an import without one
     * @return what became of each, in the order of {@code deliveries}; an identifier that comes again in the page with
     *     the same bytes is a duplicate, with others a revision
     */
    @Transactional
    public List<Applied> apply(long runId, @Nullable String topic, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        long lastChange = numbers.lock();
        Instant now = clock.instant();
        Applied[] applied = new Applied[deliveries.size()];
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            rest.add(i);
        }
        while (!rest.isEmpty()) {
            List<Integer> round = firstOfEach(deliveries, rest);
            Page page = new Page(session, runId, now, lastChange);
            List<Applied> outcomes =
                    page.apply(round.stream().map(deliveries::get).toList());
            for (int i = 0; i < round.size(); i++) {
                applied[round.get(i)] = outcomes.get(i);
            }
            lastChange = page.lastChange();
            texts.fire(new RecentTexts.Written(page.texts()));
            rest.removeAll(new HashSet<>(round));
        }
        if (topic != null) {
            lastChange = new TopicEntry(session, runId, now)
                    .enter(topic, articles(applied, false), articles(applied, true), lastChange);
        }
        numbers.advanceTo(lastChange);
        changed.fire(new LibraryChanged(lastChange));
        return List.of(applied);
    }

    private static List<Integer> firstOfEach(List<Delivery> deliveries, List<Integer> positions) {
        Map<String, Integer> first = new LinkedHashMap<>();
        positions.forEach(i -> first.putIfAbsent(deliveries.get(i).identifier(), i));
        return List.copyOf(first.values());
    }

    private static Set<Long> articles(Applied[] applied, boolean onlyChanged) {
        Set<Long> ids = new HashSet<>();
        for (Applied one : applied) {
            boolean changed = one.outcome() == Outcome.NEW || one.outcome() == Outcome.REVISED;
            if (changed || !onlyChanged) {
                ids.add(Objects.requireNonNull(one.articleId()));
            }
        }
        return ids;
    }

    /**
     * Marks an article as deleted by its source; it stays with its history.
     *
     * @return what was done; missing if the library never had it
     */
    @Transactional
    public Applied withdraw(long runId, String pmid) {
        long lastChange = numbers.lock();
        Optional<ArticleEntity> found = session.createSelectionQuery(
                        "from ArticleEntity where pmid = :pmid", ArticleEntity.class)
                .setParameter("pmid", pmid)
                .uniqueResultOptional();
        if (found.isEmpty()) {
            return new Applied(pmid, Outcome.UNCHANGED, null, null, "deleted by its source; the library never had it");
        }
        ArticleEntity article = found.get();
        if (article.withdrawn) {
            return new Applied(pmid, Outcome.UNCHANGED, article.key(), null, "already withdrawn");
        }
        article.withdrawn = true;
        article.change = lastChange + 1;
        session.update(article);
        session.insert(ChangeEntity.of(article, Change.Kind.WITHDRAWN, runId, clock.instant(), null));
        numbers.advanceTo(article.change);
        changed.fire(new LibraryChanged(article.change));
        return new Applied(pmid, Outcome.WITHDRAWN, article.key(), null, "deleted by its source");
    }

    /** The hashes of all records kept of these deliveries' identifiers: what comes with one of them hardly needs tagging. */
    @Transactional
    public Set<String> keptHashes(List<Delivery> deliveries) {
        return new HashSet<>(session.createSelectionQuery(
                        "select r.sha256 from RecordEntity r where r.identifier in :ids", String.class)
                .setParameter(
                        "ids", deliveries.stream().map(Delivery::identifier).toList())
                .getResultList());
    }

    /** Those of these PMIDs under which the library has an article, withdrawn or not. */
    @Transactional
    public Set<String> held(List<String> pmids) {
        return new HashSet<>(
                session.createSelectionQuery("select a.pmid from ArticleEntity a where a.pmid in :pmids", String.class)
                        .setParameter("pmids", pmids)
                        .getResultList());
    }

    /** The PMIDs of a topic's articles that are not withdrawn, with their articles. */
    @Transactional
    public Map<String, Long> pmidsOf(String topic) {
        return session.createSelectionQuery(
                        "select a.pmid, a.id from ArticleEntity a join TopicArticleEntity t on t.articleId = a.id"
                                + " where t.topic = :topic and a.withdrawn = false and a.pmid is not null",
                        Object[].class)
                .setParameter("topic", topic)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Override
    @Transactional
    public long last() {
        return numbers.last();
    }

    @Override
    @Transactional
    public List<Article> changedAfter(long change, int limit) {
        return loader.load(session.createSelectionQuery(
                        "from ArticleEntity where change > :change order by change", ArticleEntity.class)
                .setParameter("change", change)
                .setMaxResults(limit)
                .getResultList());
    }

    @Transactional
    public long articleCount() {
        return session.createSelectionQuery("select count(*) from ArticleEntity", Long.class)
                .getSingleResult();
    }
}
