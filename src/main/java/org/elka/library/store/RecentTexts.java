package org.elka.library.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * The citations and tags that were written last, not yet packed: the index asks for each article as soon as it is
 * committed. What is kept holds for one change of its article only, so it is never out of date, whoever else writes to
 * the database.
 */
@ApplicationScoped
class RecentTexts {
    /** More than an import writes while the index catches up; some 10 kB each. */
    private static final int MOST = 1_500;

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Cache<Long, Text> texts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .build();

    /** What an article's rows unpack to, as of a change of the article. */
    record Text(
            long articleId,
            long change,
            Citation citation,
            @Nullable Tagging tagging) {}

    /** Fired by whoever writes articles; counts only once the transaction has succeeded. */
    record Written(List<Text> texts) {}

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written event) {
        event.texts().forEach(text -> texts.put(text.articleId(), text));
    }

    /** The text of the article as of this very change; null if it is not at hand. */
    @Nullable
    Text find(ArticleEntity article) {
        Text text = texts.getIfPresent(article.key());
        return text != null && text.change() == article.change ? text : null;
    }
}
