package org.elka.library.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.Citation;
import org.elka.library.Source;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Looks up what the library holds: articles, their versions and records, and the change log's entries. */
@ApplicationScoped
public class Catalogue {
    private static final String OLDEST_FIRST = " order by case when mergedInto is null then 0 else 1 end, id";

    private final StatelessSession session;
    private final ArticleLoader loader;
    private final ChangeNumbers numbers;
    private final ShownArticles shown;

    Catalogue(StatelessSession session, ArticleLoader loader, ChangeNumbers numbers, ShownArticles shown) {
        this.session = session;
        this.loader = loader;
        this.numbers = numbers;
        this.shown = shown;
    }

    /**
     * One version of an article's text.
     *
     * @param record which of the article's records it was read from, counted from 1
     * @param revised the fields of the citation that differ from the version before; null for the first
     */
    public record Version(int number, int record, @Nullable String revised, Instant made, Citation citation) {}

    /**
     * One record with its bytes as delivered.
     *
     * @param number counts the article's records from 1
     * @param reading how the bytes are to be read; null for PubMed XML
     */
    public record Record(
            int number,
            Source source,
            String identifier,
            String sha256,
            long runId,
            Instant received,
            byte[] body,
            @Nullable String reading) {}

    @Transactional
    public Optional<Article> byId(long id) {
        return one("id = :key", id);
    }

    @Transactional
    public Optional<Article> byPmid(String pmid) {
        return one("pmid = :key", pmid);
    }

    /** The article with this DOI in its canonical form; where several have it, the oldest that is not merged. */
    @Transactional
    public Optional<Article> byDoi(String doi) {
        return one("doi = :key", doi);
    }

    private Optional<Article> one(String condition, Object key) {
        return loader
                .load(session.createSelectionQuery(
                                "from ArticleEntity where " + condition + OLDEST_FIRST, ArticleEntity.class)
                        .setParameter("key", key)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** The articles with these PMIDs, by PMID. */
    @Transactional
    public Map<String, Article> byPmids(Collection<String> pmids) {
        return byName("pmid", pmids, row -> row.pmid);
    }

    /** The articles with these DOIs in their canonical form, by DOI; the same of each as {@link #byDoi} finds. */
    @Transactional
    public Map<String, Article> byDois(Collection<String> dois) {
        return byName("doi", dois, row -> row.doi);
    }

    private Map<String, Article> byName(
            String column, Collection<String> names, Function<ArticleEntity, @Nullable String> name) {
        Map<String, ArticleEntity> rows = new TreeMap<>();
        if (!names.isEmpty()) {
            session.createSelectionQuery(
                            "from ArticleEntity where " + column + " in :names" + OLDEST_FIRST, ArticleEntity.class)
                    .setParameter("names", names)
                    .getResultList()
                    .forEach(row -> rows.putIfAbsent(Objects.requireNonNull(name.apply(row)), row));
        }
        Map<String, Article> found = new TreeMap<>();
        Iterator<Article> articles = loader.load(List.copyOf(rows.values())).iterator();
        rows.keySet().forEach(key -> found.put(key, articles.next()));
        return found;
    }

    /**
     * The articles with these ids, in their order, each with all its changes up to {@code change} at least; ids that
     * the library does not hold are left out.
     */
    public List<Article> byIds(Collection<Long> ids, long change) {
        Map<Long, Article> found = shown.find(ids, change);
        List<Long> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!others.isEmpty()) {
            QuarkusTransaction.joiningExisting().run(() -> read(others, found));
        }
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void read(List<Long> ids, Map<Long, Article> into) {
        long asOf = numbers.last(); // before the articles, so that none is taken for newer than it is
        loader.load(session.createSelectionQuery("from ArticleEntity where id in :ids", ArticleEntity.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .forEach(article -> {
                    into.put(article.id(), article);
                    shown.note(article, asOf);
                });
    }

    /** Up to {@code limit} articles with ids above {@code id}, in order: a keyset page over the whole library. */
    @Transactional
    public List<Article> after(long id, int limit) {
        return loader.load(
                session.createSelectionQuery("from ArticleEntity where id > :id order by id", ArticleEntity.class)
                        .setParameter("id", id)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** All versions of an article, the first one first. */
    @Transactional
    public List<Version> versions(long articleId) {
        List<Long> records = session.createSelectionQuery(
                        "select id from RecordEntity where articleId in :ids order by id", Long.class)
                .setParameter("ids", withMerged(List.of(articleId)))
                .getResultList();
        return session.createSelectionQuery(
                        "from ArticleVersionEntity where articleId = :id order by number", ArticleVersionEntity.class)
                .setParameter("id", articleId)
                .getResultStream()
                .map(row -> new Version(
                        row.number,
                        records.indexOf(row.recordId) + 1,
                        row.revised,
                        row.made,
                        Packing.unpackValue(row.citation, Citation.class)))
                .toList();
    }

    /** The {@code number}-th record (from 1) that an article was built from, in the order in which they came. */
    @Transactional
    public Optional<Record> record(long articleId, int number) {
        return session.createSelectionQuery("from RecordEntity where articleId in :ids order by id", RecordEntity.class)
                .setParameter("ids", withMerged(List.of(articleId)))
                .setFirstResult(number - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Record(
                        number,
                        row.source,
                        row.identifier,
                        row.sha256,
                        row.runId,
                        row.received,
                        Packing.unpack(row.body),
                        row.reading));
    }

    /**
     * Where a record came from.
     *
     * @param article the one that it is of, or that stands for that one
     */
    public record Origin(long record, long article, Source source, long runId) {}

    /**
     * All records of these articles and of those that they stand for, the oldest first. One that was delivered again, such
     * as a revision, is still the same record: it is the first delivery that is given.
     */
    @Transactional
    public List<Origin> origins(Collection<Long> articleIds) {
        if (articleIds.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "select r.id, coalesce(a.mergedInto, a.id), r.source, r.runId from RecordEntity r"
                                + " join ArticleEntity a on a.id = r.articleId"
                                + " where r.articleId in :ids and not exists (select 1 from"
                                + " RecordEntity o where o.articleId = r.articleId and o.source = r.source"
                                + " and o.identifier = r.identifier and o.id < r.id) order by r.id",
                        Origin.class)
                .setParameter("ids", withMerged(articleIds))
                .getResultList();
    }

    /**
     * These articles and those that they stand for. Asked for before what is theirs: no database looks up "of the one or
     * of the others" by its indexes, and all records would be read instead.
     */
    private Set<Long> withMerged(Collection<Long> articleIds) {
        Set<Long> all = new TreeSet<>(articleIds);
        all.addAll(
                session.createSelectionQuery("select a.id from ArticleEntity a where a.mergedInto in :ids", Long.class)
                        .setParameter("ids", articleIds)
                        .getResultList());
        return all;
    }

    /** Which article stands for each of these: itself, or the one that it was merged into. */
    @Transactional
    public Map<Long, Long> standing(Collection<Long> articleIds) {
        Map<Long, Long> standing = new TreeMap<>();
        if (!articleIds.isEmpty()) {
            session.createSelectionQuery(
                            "select a.id, coalesce(a.mergedInto, a.id) from ArticleEntity a where a.id in :ids",
                            Object[].class)
                    .setParameter("ids", articleIds)
                    .getResultList()
                    .forEach(row -> standing.put((Long) row[0], (Long) row[1]));
        }
        return standing;
    }

    /** The history of an article, oldest first. */
    @Transactional
    public List<Change> changes(long articleId) {
        return session.createSelectionQuery(
                        "from ChangeEntity where articleId = :id order by number", ChangeEntity.class)
                .setParameter("id", articleId)
                .getResultStream()
                .map(row -> new Change(
                        Objects.requireNonNull(row.number),
                        row.kind,
                        row.articleId,
                        row.version,
                        row.runId,
                        row.made,
                        row.detail))
                .toList();
    }
}
