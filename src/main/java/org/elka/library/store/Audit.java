package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Looks for what cannot be in a sound library: rows that contradict each other, and each article beside its record. */
@ApplicationScoped
public class Audit {
    private final StatelessSession session;
    private final ArticleLoader loader;

    Audit(StatelessSession session, ArticleLoader loader) {
        this.session = session;
        this.loader = loader;
    }

    /**
     * An article beside the record that its current version was read from.
     *
     * @param tagged the version that its tagging is of; null without one
     */
    public record Audited(
            Article article,
            Catalogue.Record record,
            @Nullable Integer tagged) {}

    /** Articles with ids above {@code id}, in order; those without a current version are left out. */
    @Transactional
    public List<Audited> after(long id, int limit) {
        List<ArticleEntity> rows = session.createSelectionQuery(
                        "select a from ArticleEntity a join ArticleVersionEntity v"
                                + " on v.articleId = a.id and v.number = a.version where a.id > :id order by a.id",
                        ArticleEntity.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(ArticleEntity::key).toList();
        Map<Long, Catalogue.Record> records = records(ids);
        Map<Long, Integer> tagged = new HashMap<>();
        session.createSelectionQuery(
                        "select t.articleId, t.version from TaggingEntity t where t.articleId in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> tagged.put((Long) row[0], (Integer) row[1]));
        return loader.loadStored(rows).stream()
                .map(article -> new Audited(
                        article,
                        Objects.requireNonNull(records.get(article.id()), "a version names its record"),
                        tagged.get(article.id())))
                .toList();
    }

    private Map<Long, Catalogue.Record> records(List<Long> articles) {
        Map<Long, Catalogue.Record> records = new HashMap<>();
        session.createSelectionQuery(
                        "select a.id, r from ArticleEntity a join ArticleVersionEntity v on v.articleId = a.id"
                                + " and v.number = a.version join RecordEntity r on r.id = v.recordId where a.id in :ids",
                        Object[].class)
                .setParameter("ids", articles)
                .getResultList()
                .forEach(row -> {
                    RecordEntity record = (RecordEntity) row[1];
                    records.put(
                            (Long) row[0],
                            new Catalogue.Record(
                                    1,
                                    record.source,
                                    record.identifier,
                                    record.sha256,
                                    record.runId,
                                    record.received,
                                    Packing.unpack(record.body),
                                    record.reading));
                });
        return records;
    }

    /** A citation as it comes back from the database, where what is empty and what is absent are the same. */
    public Citation asKept(Citation citation) {
        return Packing.unpackValue(Packing.packValue(citation), Citation.class);
    }

    /** An article's number and its last change. */
    public record Numbered(long id, long change) {}

    /** The numbers of articles with ids above {@code id}, in order. */
    @Transactional
    public List<Numbered> numbers(long id, int limit) {
        return session.createSelectionQuery(
                        "select a.id, a.change from ArticleEntity a where a.id > :id order by a.id", Object[].class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Numbered((Long) row[0], (Long) row[1]))
                .toList();
    }

    /** Articles whose current version is not there. */
    @Transactional
    public List<Long> withoutVersion() {
        return ids("select a.id from ArticleEntity a where not exists (select 1 from ArticleVersionEntity v"
                + " where v.articleId = a.id and v.number = a.version) order by a.id");
    }

    /** Articles whose change number is not that of their last entry in the change log. */
    @Transactional
    public List<Long> outOfTheChangeLog() {
        return ids(
                "select a.id from ArticleEntity a where a.change <> coalesce((select max(c.number) from ChangeEntity c"
                        + " where c.articleId = a.id), 0) order by a.id");
    }

    /** True if the change log has numbers that the counter has not drawn: they would be drawn again. */
    @Transactional
    public boolean counterIsBehind() {
        return last("select coalesce(max(number), 0) from ChangeEntity")
                > session.createNativeQuery("select last_number from change_counter where id = 1", Long.class)
                        .getSingleResult();
    }

    private long last(String query) {
        return session.createSelectionQuery(query, Long.class).getSingleResult();
    }

    private List<Long> ids(String query) {
        return session.createSelectionQuery(query, Long.class).getResultList();
    }
}
