package org.elka.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.elka.library.Article;
import org.elka.library.ChangeLog;

/** A library in memory: the articles in the order of their last change. */
public final class ArticleList implements ChangeLog {
    private final TreeMap<Long, Article> byChange = new TreeMap<>();
    private final Map<Long, Long> changeById = new HashMap<>();
    private long last;

    /** Adds the article, or puts it in place of the one with its number; its change must be the highest so far. */
    public synchronized void put(Article article) {
        Long before = changeById.put(article.id(), article.change());
        if (before != null) {
            byChange.remove(before);
        }
        byChange.put(article.change(), article);
        last = article.change();
    }

    /** Makes and adds as many articles, numbered on from the last change. */
    public ArticleList fill(ArticleMaker maker, int count) {
        for (int i = 0; i < count; i++) {
            put(maker.article(last() + 1, last() + 1));
        }
        return this;
    }

    public synchronized List<Article> all() {
        return List.copyOf(byChange.values());
    }

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public synchronized List<Article> changedAfter(long change, int limit) {
        return byChange.tailMap(change, false).values().stream().limit(limit).toList();
    }
}
