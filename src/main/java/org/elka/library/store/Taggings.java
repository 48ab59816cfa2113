package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.LibraryChanged;
import org.elka.library.Tagging;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Replaces the machine's taggings of articles that the library has; people's verdicts are not touched. */
@ApplicationScoped
public class Taggings {
    private final StatelessSession session;
    private final ChangeNumbers numbers;
    private final ArticleLoader loader;
    private final InstantSource clock;
    private final Event<LibraryChanged> changed;
    private final Event<RecentTexts.Outdated> outdated;

    Taggings(
            StatelessSession session,
            ChangeNumbers numbers,
            ArticleLoader loader,
            InstantSource clock,
            Event<LibraryChanged> changed,
            Event<RecentTexts.Outdated> outdated) {
        this.outdated = outdated;
        this.session = session;
        this.numbers = numbers;
        this.loader = loader;
        this.clock = clock;
        this.changed = changed;
    }

    /** A new tagging of that version of an article. */
    public record Made(long articleId, int version, Tagging tagging) {}

    /** How many articles were tagged by anything but {@code madeBy}. */
    @Transactional
    public long countOthers(String madeBy) {
        return session.createSelectionQuery("select count(*) from TaggingEntity where madeBy <> :made", Long.class)
                .setParameter("made", madeBy)
                .getSingleResult();
    }

    /** Up to {@code limit} articles with ids above {@code id}, in order, that anything but {@code madeBy} tagged. */
    @Transactional
    public List<Article> othersAfter(String madeBy, long id, int limit) {
        List<Long> ids = session.createSelectionQuery(
                        "select t.articleId from TaggingEntity t where t.articleId > :id and t.madeBy <> :made"
                                + " order by t.articleId",
                        Long.class)
                .setParameter("id", id)
                .setParameter("made", madeBy)
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty() ? List.of() : loader.load(rows(ids));
    }

    /**
     * Puts the taggings in the place of those in force, all or none. An article whose tags and values stay the same gets
     * no change number; one that was revised since it was tagged is left as it is.
     *
     * @return how many articles changed
     */
    @Transactional
    public int replace(List<Made> page) {
        long last = numbers.lock();
        Instant now = clock.instant();
        Map<Long, TaggingEntity> taggings = current(page);
        Map<Long, ArticleEntity> articles = new HashMap<>();
        rows(List.copyOf(taggings.keySet())).forEach(row -> articles.put(row.key(), row));
        List<TaggingEntity> replaced = new ArrayList<>();
        List<ArticleEntity> touched = new ArrayList<>();
        List<ChangeEntity> changes = new ArrayList<>();
        for (Made made : page) {
            ArticleEntity article = articles.get(made.articleId());
            TaggingEntity row = taggings.get(made.articleId());
            if (article == null || row == null || article.version != made.version()) {
                continue;
            }
            Tagging before = Packing.unpackValue(row.document, Tagging.class);
            if (!sameContent(before, made.tagging())) {
                article.change = ++last;
                touched.add(article);
                changes.add(ChangeEntity.of(
                        article, Change.Kind.RETAGGED, null, now, made.tagging().madeBy()));
            }
            row.put(made.version(), made.tagging(), now);
            replaced.add(row);
        }
        session.updateMultiple(replaced);
        session.updateMultiple(touched);
        session.insertMultiple(changes);
        outdated.fire(
                new RecentTexts.Outdated(page.stream().map(Made::articleId).toList()));
        if (!touched.isEmpty()) {
            numbers.advanceTo(last);
            changed.fire(new LibraryChanged(last));
        }
        return touched.size();
    }

    private static boolean sameContent(@Nullable Tagging before, Tagging after) {
        return before != null
                && before.tags().equals(after.tags())
                && before.values().equals(after.values())
                && before.findings().equals(after.findings());
    }

    private Map<Long, TaggingEntity> current(List<Made> page) {
        Map<Long, TaggingEntity> found = new HashMap<>();
        if (!page.isEmpty()) {
            session.createSelectionQuery("from TaggingEntity where articleId in :ids", TaggingEntity.class)
                    .setParameter("ids", page.stream().map(Made::articleId).toList())
                    .getResultList()
                    .forEach(row -> found.put(row.articleId == null ? 0 : row.articleId, row));
        }
        return found;
    }

    private List<ArticleEntity> rows(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.createSelectionQuery("from ArticleEntity where id in :ids order by id", ArticleEntity.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
