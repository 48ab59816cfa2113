package org.elka.library.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.elka.library.Article;

/**
 * The articles that searches showed twice lately: people turn the same pages. Those that were shown once are only
 * remembered by their numbers, since most are not asked for again, and what is kept in vain has to be moved about in
 * memory and cleared away. Each holds for answers as of the change that the library had come to when it was read, or an
 * earlier one, so none is older than the answer it stands in, whoever else writes to the database.
 */
@ApplicationScoped
class ShownArticles {
    private static final int MOST = 2_000;
    private static final int REMEMBERED = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Cache<Long, Shown> articles = kept(MOST);

    private final Cache<Long, Boolean> once = kept(REMEMBERED);

    /** @param asOf the library's last change when the article was read */
    private record Shown(Article article, long asOf) {}

    private static <V> Cache<Long, V> kept(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(KEPT)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    /** Takes note that the article is shown, and keeps it if it was shown before. */
    void note(Article article, long asOf) {
        if (once.asMap().putIfAbsent(article.id(), true) != null) {
            articles.put(article.id(), new Shown(article, asOf));
        }
    }

    void outdated(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecentTexts.Outdated event) {
        articles.invalidateAll(event.articleIds());
    }

    /** Those of the articles that are at hand with all changes up to {@code change}, by their ids; the caller's map. */
    Map<Long, Article> find(Collection<Long> ids, long change) {
        Map<Long, Article> found = new HashMap<>();
        articles.getAllPresent(ids).forEach((id, shown) -> {
            if (shown.asOf() >= change) {
                found.put(id, shown.article());
            }
        });
        return found;
    }
}
