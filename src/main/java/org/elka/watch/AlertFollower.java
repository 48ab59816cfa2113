package org.elka.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.ChangeLog;
import org.elka.library.store.PastArticles;
import org.elka.library.store.PastArticles.Past;
import org.elka.search.IndexFormat;
import org.elka.search.PassingIndex;
import org.elka.search.QueryLanguage;
import org.elka.search.query.Query;
import org.elka.watch.AlertEventEntity.Effect;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Follows the change log for saved searches, as the index does for itself, and notes what happens to their answers.
 *
 * <p>A page of changed articles is asked all queries at once. What that comes to for a search is written in one
 * transaction with how far it has been followed, so a kill costs a page of work, and loses or doubles no event.
 */
@ApplicationScoped
public class AlertFollower {
    private static final int PAGE = 500;

    private final StatelessSession session;
    private final SavedSearches searches;
    private final QueryLanguage language;
    private final ChangeLog log;
    private final PastArticles past;
    private final IndexFormat format;
    private final InstantSource clock;

    AlertFollower(
            StatelessSession session,
            SavedSearches searches,
            QueryLanguage language,
            ChangeLog log,
            PastArticles past,
            IndexFormat format,
            InstantSource clock) {
        this.session = session;
        this.searches = searches;
        this.language = language;
        this.log = log;
        this.past = past;
        this.format = format;
        this.clock = clock;
    }

    /** Follows up to the library's last change. @return how many events there were */
    public long follow() {
        long events = 0;
        long last = log.last();
        List<Followed> followed = readable();
        while (!followed.isEmpty()) {
            long from = followed.stream().mapToLong(Followed::to).min().orElse(last);
            if (from >= last) {
                break;
            }
            events += page(followed, from, last);
            followed = readable();
        }
        return events;
    }

    /** A saved search as it is read now. */
    private record Followed(SavedSearchEntity search, SavedVersionEntity asked, Query query) {
        long to() {
            return search.followedTo;
        }

        long id() {
            return search.key();
        }
    }

    private List<Followed> readable() {
        List<Followed> readable = new ArrayList<>();
        for (SavedSearchEntity search : searches.list()) {
            SavedVersionEntity asked = searches.version(search.key(), search.version);
            String problem = null;
            try {
                readable.add(
                        new Followed(search, asked, language.read(asked.query).query()));
            } catch (IllegalArgumentException unreadable) {
                problem = unreadable.getMessage();
            }
            if (!Objects.equals(problem, search.problem)) {
                note(search.key(), problem);
            }
        }
        return readable;
    }

    private void note(long id, @Nullable String problem) {
        QuarkusTransaction.requiringNew().run(() -> {
            SavedSearchEntity row = searches.locked(id);
            row.problem = problem;
            session.update(row);
        });
    }

    private long page(List<Followed> followed, long from, long last) {
        List<Article> articles = log.changedAfter(from, PAGE);
        long upTo = articles.size() < PAGE
                ? articles.stream().mapToLong(Article::change).reduce(last, Math::max)
                : articles.getLast().change();
        long events = 0;
        try (PassingIndex index = new PassingIndex(format, articles)) {
            for (Followed one : followed) {
                if (one.to() < upTo) {
                    Set<Long> matching = index.matching(one.query(), one.asked().picked());
                    List<Article> fresh =
                            articles.stream().filter(a -> a.change() > one.to()).toList();
                    events += QuarkusTransaction.requiringNew().call(() -> note(one, fresh, matching, upTo));
                }
            }
        }
        return events;
    }

    private long note(Followed one, List<Article> fresh, Set<Long> matching, long upTo) {
        SavedSearchEntity row = searches.locked(one.id());
        if (row.followedTo != one.to() || row.version != one.search().version || row.removed != null) {
            return 0; // another process was here before, or a person: the next round sees it as it is
        }
        Set<Long> members = new HashSet<>(ArticleIds.unpack(row.members));
        List<Long> ids = fresh.stream()
                .map(Article::id)
                .filter(id -> members.contains(id) || matching.contains(id))
                .toList();
        Map<Long, Past> before = past.asOf(ids, row.followedTo);
        Map<Long, List<Change>> changes = past.changes(ids, row.followedTo, upTo);
        long first = row.lastEvent;
        for (Article article : fresh) {
            long id = article.id();
            boolean was = members.contains(id);
            boolean is = matching.contains(id);
            if (was || is) {
                Past then = before.get(id);
                List<Reason> reasons = Reason.between(
                        then == null ? null : then.article(), article, changes.getOrDefault(id, List.of()));
                event(row, article, was, is, reasons);
            }
            if (is) {
                members.add(id);
            } else {
                members.remove(id);
            }
        }
        row.members = ArticleIds.pack(members);
        row.followedTo = upTo;
        session.update(row);
        return row.lastEvent - first;
    }

    private void event(SavedSearchEntity row, Article article, boolean was, boolean is, List<Reason> reasons) {
        List<Reason> told = reasons;
        if (was && is) {
            told = reasons.stream().filter(Reason::isNews).toList();
            if (told.isEmpty()) {
                return;
            }
        }
        AlertEventEntity event = new AlertEventEntity();
        event.searchId = row.key();
        event.number = ++row.lastEvent;
        event.articleId = article.id();
        event.change = article.change();
        event.effect = was ? is ? Effect.CHANGED : Effect.LEFT : Effect.ENTERED;
        event.setWhy(told);
        event.made = clock.instant();
        session.insert(event);
    }
}
