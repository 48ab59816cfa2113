package org.elka.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.elka.library.Article;
import org.elka.library.store.VerdictLog;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of which people have said anything. */
@ApplicationScoped
public class Judged {
    private static final int PAGE = 200;

    private final VerdictLog log;

    Judged(VerdictLog log) {
        this.log = log;
    }

    /**
     * What was found up to a point.
     *
     * @param next id of the article after which to go on; null at the end
     */
    public record Part<T>(List<T> items, @Nullable Long next) {}

    /**
     * Finds in judged articles after {@code after} until there are {@code limit} items; all items of an article come
     * together, so there may be some more.
     */
    public <T> Part<T> find(long after, int limit, Function<Article, List<T>> in) {
        List<T> items = new ArrayList<>();
        long last = after;
        while (true) {
            List<Article> page = log.judgedAfter(last, PAGE);
            for (Article article : page) {
                if (items.size() >= limit) {
                    return new Part<>(items, last);
                }
                items.addAll(in.apply(article));
                last = article.id();
            }
            if (page.size() < PAGE) {
                return new Part<>(items, null);
            }
        }
    }

    /** Hands over all of them, in short transactions. */
    public void each(Consumer<Article> consumer) {
        find(0, Integer.MAX_VALUE, article -> {
            consumer.accept(article);
            return List.of();
        });
    }
}
