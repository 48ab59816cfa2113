package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.Citation;
import org.elka.library.States;
import org.elka.library.Tagging;
import org.elka.library.TaggingInForce;
import org.elka.library.Verdict;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Articles as they were when the library had come to a change: by their versions, verdicts, topics and states, all of
 * which are kept. The machine's tags are not kept once they are made again.
 */
@ApplicationScoped
public class PastArticles {
    private static final int CHUNK = 500;

    private final StatelessSession session;

    PastArticles(StatelessSession session) {
        this.session = session;
    }

    /**
     * An article as of a change.
     *
     * @param tagsKept whether the machine's tags are those of then; if not, they are those of now, on another version of
     *     the text or made by another tagger
     */
    public record Past(Article article, boolean tagsKept) {}

    /** The articles that were touched after {@code change}. */
    @Transactional
    public Set<Long> touchedAfter(long change) {
        return new LinkedHashSet<>(session.createSelectionQuery(
                        "select a.id from ArticleEntity a where a.change > :change order by a.id", Long.class)
                .setParameter("change", change)
                .getResultList());
    }

    /** Those of these articles that the library held as of {@code change}, by their ids. */
    @Transactional
    public Map<Long, Past> asOf(Collection<Long> ids, long change) {
        Map<Long, Past> found = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunk(all.subList(from, Math.min(all.size(), from + CHUNK)), change, found);
        }
        return found;
    }

    /** The changes of these articles after {@code after} up to {@code upTo}, in order, by article. */
    @Transactional
    public Map<Long, List<Change>> changes(Collection<Long> ids, long after, long upTo) {
        Map<Long, List<Change>> found = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            rows(
                            ChangeEntity.class,
                            "articleId in :ids and number > " + after + " and number <= " + upTo + " order by number",
                            all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .forEach(row -> found.computeIfAbsent(row.articleId, id -> new ArrayList<>())
                            .add(change(row)));
        }
        return found;
    }

    private static Change change(ChangeEntity row) {
        return new Change(
                Objects.requireNonNull(row.number),
                row.kind,
                row.articleId,
                row.version,
                row.runId,
                row.made,
                row.detail);
    }

    private void chunk(List<Long> ids, long change, Map<Long, Past> into) {
        Map<Long, List<ChangeEntity>> changes =
                rows(ChangeEntity.class, "articleId in :ids order by number", ids).stream()
                        .collect(Collectors.groupingBy(row -> row.articleId));
        Map<Long, List<ArticleVersionEntity>> versions =
                rows(ArticleVersionEntity.class, "articleId in :ids", ids).stream()
                        .collect(Collectors.groupingBy(row -> row.articleId));
        Map<Long, List<VerdictEntity>> verdicts =
                rows(VerdictEntity.class, "articleId in :ids order by change", ids).stream()
                        .collect(Collectors.groupingBy(row -> row.articleId));
        Map<Long, List<TopicArticleEntity>> topics = rows(TopicArticleEntity.class, "articleId in :ids", ids).stream()
                .collect(Collectors.groupingBy(row -> row.articleId));
        Map<Long, TaggingEntity> taggings = rows(TaggingEntity.class, "articleId in :ids", ids).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.articleId), row -> row));
        for (ArticleEntity row : rows(ArticleEntity.class, "id in :ids", ids)) {
            History history = new History(row, changes.getOrDefault(row.key(), List.of()), change);
            if (history.exists()) {
                into.put(
                        row.key(),
                        history.past(
                                versions.getOrDefault(row.key(), List.of()),
                                verdicts.getOrDefault(row.key(), List.of()),
                                topics.getOrDefault(row.key(), List.of()),
                                taggings.get(row.key())));
            }
        }
    }

    private <T> List<T> rows(Class<T> type, String condition, List<Long> ids) {
        return session.createSelectionQuery("from " + type.getSimpleName() + " where " + condition, type)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** What the change log knows of one article as of a change. */
    private static final class History {
        private final ArticleEntity row;
        private final long asOf;
        private final List<ChangeEntity> then;
        private final List<ChangeEntity> since;
        private final List<ChangeEntity> all;

        History(ArticleEntity row, List<ChangeEntity> changes, long asOf) {
            this.row = row;
            this.asOf = asOf;
            this.all = changes;
            this.then = changes.stream().filter(c -> number(c) <= asOf).toList();
            this.since = changes.stream().filter(c -> number(c) > asOf).toList();
        }

        boolean exists() {
            return !then.isEmpty();
        }

        Past past(
                List<ArticleVersionEntity> versions,
                List<VerdictEntity> said,
                List<TopicArticleEntity> topics,
                @Nullable TaggingEntity tagging) {
            int version = then.getLast().version;
            Citation citation = versions.stream()
                    .filter(one -> one.number == version)
                    .map(one -> Packing.unpackValue(one.citation, Citation.class))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("article E%d has lost its version %d; ./elka doctor examines it"
                                    .formatted(row.key(), version)));
            List<Verdict> verdicts = standing(said);
            Tagging machine = tagging == null ? null : Packing.unpackValue(tagging.document, Tagging.class);
            Article article = new Article(
                    row.key(),
                    version,
                    citation,
                    verdicts.isEmpty() ? machine : TaggingInForce.of(machine, verdicts, citation),
                    states(citation),
                    topics.stream().filter(this::held).map(topic -> topic.topic).collect(Collectors.toSet()),
                    row.added,
                    number(then.getLast()),
                    verdicts,
                    machine);
            return new Past(article, since.stream().noneMatch(History::remakesTags));
        }

        private static boolean remakesTags(ChangeEntity change) {
            return switch (change.kind) {
                case VERDICT, TOPIC, WITHDRAWN, MERGED, SEPARATED -> false;
                default -> true;
            };
        }

        private List<Verdict> standing(List<VerdictEntity> said) {
            LinkedHashMap<Verdict.Subject, Verdict> standing = new LinkedHashMap<>();
            said.stream()
                    .map(VerdictEntity::verdict)
                    .filter(verdict -> verdict.change() <= asOf)
                    .forEach(verdict -> standing.putLast(verdict.subject(), verdict));
            return List.copyOf(standing.values());
        }

        private Set<Article.State> states(Citation citation) {
            Set<Article.State> states = EnumSet.noneOf(Article.State.class);
            states.addAll(States.of(citation));
            boolean withdrawn = false;
            for (ChangeEntity change : then) {
                switch (change.kind) {
                    case WITHDRAWN -> withdrawn = true;
                    case NEW, REVISED -> withdrawn = false;
                    case MERGED -> states.add(Article.State.MERGED);
                    case SEPARATED -> states.remove(Article.State.MERGED);
                    default -> {}
                }
            }
            if (withdrawn) {
                states.add(Article.State.WITHDRAWN);
            }
            return states;
        }

        /** By the change that says so; what came in by the topic's own run has none of its own. */
        private boolean held(TopicArticleEntity topic) {
            return all.stream()
                    .filter(c -> c.kind == Change.Kind.TOPIC && topic.topic.equals(c.detail))
                    .min(Comparator.comparingLong(History::number))
                    .or(() -> all.stream()
                            .filter(c -> c.runId != null && c.runId == topic.runId)
                            .min(Comparator.comparingLong(History::number)))
                    .filter(entered -> number(entered) <= asOf)
                    .isPresent();
        }

        private static long number(ChangeEntity change) {
            return Objects.requireNonNull(change.number);
        }
    }
}
