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
import org.elka.library.store.RecentTexts.Text;
import org.hibernate.StatelessSession;

/** Builds articles out of their rows, any number in four queries, or in three where {@link RecentTexts} has them. */
@ApplicationScoped
class ArticleLoader {
    private final StatelessSession session;
    private final RecentTexts recent;

    ArticleLoader(StatelessSession session, RecentTexts recent) {
        this.session = session;
        this.recent = recent;
    }

    /** The articles in the order of {@code rows}. */
    List<Article> load(List<ArticleEntity> rows) {
        return rows.isEmpty() ? List.of() : articles(rows, texts(rows));
    }

    /** The same from the database alone, for whoever examines what it holds. */
    List<Article> loadStored(List<ArticleEntity> rows) {
        return rows.isEmpty() ? List.of() : articles(rows, stored(rows));
    }

    private List<Article> articles(List<ArticleEntity> rows, Map<Long, Text> texts) {
        Map<Long, Long> standing =
                standing(rows.stream().map(ArticleEntity::key).toList());
        Map<Long, Set<String>> topics = topics(standing);
        Map<Long, List<Verdict>> verdicts = verdicts(standing);
        List<Article> articles = new ArrayList<>(rows.size());
        for (ArticleEntity row : rows) {
            Text text = Objects.requireNonNull(texts.get(row.key()));
            List<Verdict> said = verdicts.getOrDefault(row.key(), List.of());
            articles.add(new Article(
                    row.key(),
                    row.version,
                    text.citation(),
                    said.isEmpty() ? text.tagging() : TaggingInForce.of(text.tagging(), said, text.citation()),
                    row.allStates(),
                    topics.getOrDefault(row.key(), Set.of()),
                    row.added,
                    row.change,
                    said,
                    text.tagging()));
        }
        return articles;
    }

    private Map<Long, Text> texts(List<ArticleEntity> rows) {
        Map<Long, Text> texts = new HashMap<>();
        List<ArticleEntity> packed = new ArrayList<>();
        for (ArticleEntity row : rows) {
            Text text = recent.find(row);
            if (text == null) {
                packed.add(row);
            } else {
                texts.put(row.key(), text);
            }
        }
        if (!packed.isEmpty()) {
            texts.putAll(stored(packed));
        }
        return texts;
    }

    private Map<Long, Text> stored(List<ArticleEntity> rows) {
        Map<Long, ArticleEntity> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.key(), row));
        Map<Long, Text> texts = new HashMap<>();
        session.createSelectionQuery(
                        "select a.id, v.citation, t.document from ArticleEntity a"
                                + " join ArticleVersionEntity v on v.articleId = a.id and v.number = a.version"
                                + " left join TaggingEntity t on t.articleId = a.id where a.id in :ids",
                        Object[].class)
                .setParameter("ids", byId.keySet())
                .getResultList()
                .forEach(row -> {
                    long id = (Long) row[0];
                    Citation citation = Packing.unpackValue((byte[]) row[1], Citation.class);
                    Tagging tagging = row[2] == null ? null : Packing.unpackValue((byte[]) row[2], Tagging.class);
                    texts.put(id, new Text(id, Objects.requireNonNull(byId.get(id)).change, citation, tagging));
                });
        return texts;
    }

    /**
     * The articles, and those for which they stand, each with the one that stands for it here: what topics and people
     * say of a merged article holds for the one that is shown.
     */
    private Map<Long, Long> standing(List<Long> ids) {
        Map<Long, Long> standing = new HashMap<>();
        session.createSelectionQuery(
                        "select a.id, a.mergedInto from ArticleEntity a where a.mergedInto in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> standing.put((Long) row[0], (Long) row[1]));
        ids.forEach(id -> standing.putIfAbsent(id, id));
        return standing;
    }

    private Map<Long, Set<String>> topics(Map<Long, Long> standing) {
        Map<Long, Set<String>> found = new HashMap<>();
        session.createSelectionQuery(
                        "select t.articleId, t.topic from TopicArticleEntity t where t.articleId in :ids",
                        Object[].class)
                .setParameter("ids", standing.keySet())
                .getResultList()
                .forEach(row -> holders((Long) row[0], standing)
                        .forEach(holder -> found.computeIfAbsent(holder, id -> new HashSet<>())
                                .add((String) row[1])));
        return found;
    }

    /** An article, and the one that stands for it. */
    private static Set<Long> holders(long id, Map<Long, Long> standing) {
        return Set.copyOf(List.of(id, standing.getOrDefault(id, id)));
    }

    /** Of each article the last verdict on each subject, the oldest first. */
    private Map<Long, List<Verdict>> verdicts(Map<Long, Long> standing) {
        Map<Long, LinkedHashMap<Verdict.Subject, Verdict>> last = new HashMap<>();
        session.createSelectionQuery("from VerdictEntity where articleId in :ids order by change", VerdictEntity.class)
                .setParameter("ids", standing.keySet())
                .getResultList()
                .forEach(row -> {
                    Verdict verdict = row.verdict();
                    holders(row.articleId, standing)
                            .forEach(holder -> last.computeIfAbsent(holder, id -> new LinkedHashMap<>())
                                    .putLast(verdict.subject(), verdict));
                });
        Map<Long, List<Verdict>> found = new HashMap<>();
        last.forEach((id, bySubject) -> found.put(id, List.copyOf(bySubject.values())));
        return found;
    }
}
