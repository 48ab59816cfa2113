package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.elka.library.Citation;
import org.elka.library.Source;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The texts of articles with the records they were read from, and which article a record is of. */
@ApplicationScoped
public class TextRecords {
    private final StatelessSession session;

    TextRecords(StatelessSession session) {
        this.session = session;
    }

    /**
     * One version of an article's text with its record.
     *
     * @param pmid the article's, where PubMed delivered it
     * @param reading how {@code body} is to be read; null for PubMed XML
     */
    public record Text(
            long article,
            @Nullable String pmid,
            int version,
            Instant made,
            Citation citation,
            Source source,
            String identifier,
            String sha256,
            @Nullable String reading,
            byte[] body) {}

    /** All versions of these articles by article, the first ones first. */
    @Transactional
    public Map<Long, List<Text>> of(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return session.createSelectionQuery(
                        "select v, r, a.pmid from ArticleVersionEntity v join RecordEntity r on r.id = v.recordId"
                                + " join ArticleEntity a on a.id = v.articleId where v.articleId in :ids"
                                + " order by v.articleId, v.number",
                        Object[].class)
                .setParameter("ids", articles)
                .getResultStream()
                .map(row -> text((ArticleVersionEntity) row[0], (RecordEntity) row[1], (String) row[2]))
                .collect(Collectors.groupingBy(Text::article, TreeMap::new, Collectors.toList()));
    }

    private static Text text(ArticleVersionEntity version, RecordEntity record, @Nullable String pmid) {
        return new Text(
                version.articleId,
                pmid,
                version.number,
                version.made,
                Packing.unpackValue(version.citation, Citation.class),
                record.source,
                record.identifier,
                record.sha256,
                record.reading,
                Packing.unpack(record.body));
    }

    /** The articles that PubMed delivered under these PMIDs. */
    @Transactional
    public Map<String, Long> byPmid(Collection<String> pmids) {
        return session.createSelectionQuery(
                        "select a.pmid, a.id from ArticleEntity a where a.pmid in :pmids", Object[].class)
                .setParameter("pmids", pmids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The articles that records of these identifiers were kept for, by identifier and SHA-256 with a space between. */
    @Transactional
    public Map<String, Long> byRecord(Collection<String> identifiers) {
        Map<String, Long> found = new TreeMap<>();
        session.createSelectionQuery(
                        "select r.identifier, r.sha256, r.articleId from RecordEntity r where r.identifier in :ids"
                                + " order by r.id desc",
                        Object[].class)
                .setParameter("ids", identifiers)
                .getResultList()
                .forEach(row -> found.put(row[0] + " " + row[1], (Long) row[2]));
        return found;
    }
}
