package org.elka.library.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.elka.library.Citation;
import org.elka.library.Delivery;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What the database holds on the publications of one page, read in four queries whatever the page's size. */
final class Held {
    private final Map<String, ArticleEntity> articles = new HashMap<>();
    private final Map<String, KnownRecord> records = new HashMap<>();
    private final Map<Long, Long> currentRecords = new HashMap<>();
    private final Map<Long, Citation> citations = new HashMap<>();

    /** A record that is kept already, and the run that brought it. */
    record KnownRecord(long id, long runId, long articleId) {}

    /** Reads what is held; citations only of articles whose bytes differ from the current version's. */
    Held(StatelessSession session, List<Delivery> deliveries) {
        readArticles(session, deliveries);
        boolean others = !deliveries.stream().allMatch(Delivery::isPubmeds);
        if (others || !articles.isEmpty()) {
            readRecords(session, deliveries);
        }
        if (others) {
            readArticlesOfRecords(session, deliveries);
        }
        if (!articles.isEmpty()) {
            readCurrentRecords(session);
            readCitations(session, deliveries);
        }
    }

    @Nullable
    ArticleEntity article(Delivery delivery) {
        return articles.get(key(delivery));
    }

    /** PubMed's citations have an article each; another source's record has one by its bytes. */
    private static String key(Delivery delivery) {
        return delivery.isPubmeds() ? delivery.identifier() : delivery.identifier() + " " + delivery.sha256();
    }

    /** The record with these very bytes, if there is one. */
    @Nullable
    KnownRecord record(Delivery delivery) {
        return records.get(delivery.identifier() + " " + delivery.sha256());
    }

    boolean isCurrent(ArticleEntity article, @Nullable KnownRecord record) {
        return record != null && Objects.equals(record.id(), currentRecords.get(article.key()));
    }

    Citation citation(ArticleEntity article) {
        return Objects.requireNonNull(citations.get(article.key()), "the current version was read");
    }

    private void readArticles(StatelessSession session, List<Delivery> deliveries) {
        List<String> pmids = deliveries.stream()
                .filter(Delivery::isPubmeds)
                .map(Delivery::identifier)
                .toList();
        session.createSelectionQuery("from ArticleEntity where pmid in :pmids", ArticleEntity.class)
                .setParameter("pmids", pmids)
                .getResultList()
                .forEach(article -> articles.put(Objects.requireNonNull(article.pmid), article));
    }

    private void readArticlesOfRecords(StatelessSession session, List<Delivery> deliveries) {
        Map<Long, String> keys = new HashMap<>();
        for (Delivery delivery : deliveries) {
            KnownRecord known = record(delivery);
            if (!delivery.isPubmeds() && known != null) {
                keys.put(known.articleId(), key(delivery));
            }
        }
        session.createSelectionQuery("from ArticleEntity where id in :ids", ArticleEntity.class)
                .setParameter("ids", keys.keySet())
                .getResultList()
                .forEach(article -> articles.put(Objects.requireNonNull(keys.get(article.key())), article));
    }

    private void readRecords(StatelessSession session, List<Delivery> deliveries) {
        session.createSelectionQuery(
                        "select r.identifier, r.sha256, r.id, r.runId, r.articleId from RecordEntity r where r.identifier in :ids",
                        Object[].class)
                .setParameter(
                        "ids", deliveries.stream().map(Delivery::identifier).toList())
                .getResultList()
                .forEach(row -> records.put(
                        row[0] + " " + row[1], new KnownRecord((Long) row[2], (Long) row[3], (Long) row[4])));
    }

    private void readCurrentRecords(StatelessSession session) {
        session.createSelectionQuery(
                        "select v.articleId, v.recordId from ArticleVersionEntity v"
                                + " join ArticleEntity a on a.id = v.articleId and a.version = v.number"
                                + " where a.id in :ids",
                        Object[].class)
                .setParameter(
                        "ids",
                        articles.values().stream().map(ArticleEntity::key).toList())
                .getResultList()
                .forEach(row -> currentRecords.put((Long) row[0], (Long) row[1]));
    }

    private void readCitations(StatelessSession session, List<Delivery> deliveries) {
        List<Long> differing = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            ArticleEntity article = article(delivery);
            if (article != null && !isCurrent(article, record(delivery))) {
                differing.add(article.key());
            }
        }
        if (differing.isEmpty()) {
            return;
        }
        session.createSelectionQuery(
                        "select v from ArticleVersionEntity v join ArticleEntity a"
                                + " on a.id = v.articleId and a.version = v.number where a.id in :ids",
                        ArticleVersionEntity.class)
                .setParameter("ids", differing)
                .getResultList()
                .forEach(v -> citations.put(v.articleId, Packing.unpackValue(v.citation, Citation.class)));
    }
}
