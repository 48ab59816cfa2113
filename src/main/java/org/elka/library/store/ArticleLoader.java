package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.elka.library.TaggingInForce;
import org.elka.library.Verdict;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Builds articles out of their rows, any number in four queries. */
@ApplicationScoped
class ArticleLoader {
    private final StatelessSession session;

    ArticleLoader(StatelessSession session) {
        this.session = session;
    }

    /** The articles in the order of {@code rows}. */
    List<Article> load(List<ArticleEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(ArticleEntity::key).toList();
        Map<Long, Citation> citations = citations(ids);
        Map<Long, Tagging> taggings = taggings(ids);
        Map<Long, Set<String>> topics = topics(ids);
        Map<Long, List<Verdict>> verdicts = verdicts(ids);
        List<Article> articles = new ArrayList<>(rows.size());
        for (ArticleEntity row : rows) {
            long id = row.key();
            Citation citation = Objects.requireNonNull(citations.get(id));
            @Nullable Tagging machine = taggings.get(id);
            List<Verdict> said = verdicts.getOrDefault(id, List.of());
            articles.add(new Article(
                    id,
                    row.version,
                    citation,
                    said.isEmpty() ? machine : TaggingInForce.of(machine, said, citation),
                    row.allStates(),
                    topics.getOrDefault(id, Set.of()),
                    row.added,
                    row.change,
                    said,
                    machine));
        }
        return articles;
    }

    private Map<Long, Citation> citations(List<Long> ids) {
        Map<Long, Citation> found = new HashMap<>();
        session.createSelectionQuery(
                        "select v.articleId, v.citation from ArticleVersionEntity v join ArticleEntity a"
                                + " on a.id = v.articleId and a.version = v.number where a.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> found.put((Long) row[0], Packing.unpackValue((byte[]) row[1], Citation.class)));
        return found;
    }

    private Map<Long, Tagging> taggings(List<Long> ids) {
        Map<Long, Tagging> found = new HashMap<>();
        session.createSelectionQuery("from TaggingEntity where articleId in :ids", TaggingEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> found.put(
                        Objects.requireNonNull(row.articleId), Packing.unpackValue(row.document, Tagging.class)));
        return found;
    }

    private Map<Long, Set<String>> topics(List<Long> ids) {
        Map<Long, Set<String>> found = new HashMap<>();
        session.createSelectionQuery(
                        "select t.articleId, t.topic from TopicArticleEntity t where t.articleId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return found;
    }

    /** Of each article the last verdict on each subject, the oldest first. */
    private Map<Long, List<Verdict>> verdicts(List<Long> ids) {
        Map<Long, LinkedHashMap<Verdict.Subject, Verdict>> last = new HashMap<>();
        session.createSelectionQuery("from VerdictEntity where articleId in :ids order by change", VerdictEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> {
                    Verdict verdict = row.verdict();
                    last.computeIfAbsent(row.articleId, id -> new LinkedHashMap<>())
                            .putLast(verdict.subject(), verdict);
                });
        Map<Long, List<Verdict>> found = new HashMap<>();
        last.forEach((id, bySubject) -> found.put(id, List.copyOf(bySubject.values())));
        return found;
    }
}
