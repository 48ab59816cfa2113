package org.elka.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.States;
import org.elka.search.query.Query;

/** Finds out which citations a query would find before they are articles. */
public final class CitationMatcher {
    private final IndexFormat format;

    public CitationMatcher(IndexFormat format) {
        this.format = format;
    }

    /** The positions, from 0, of those that the query finds; tags and topics, which they do not have yet, find none. */
    public Set<Integer> matching(Query query, List<Citation> citations) {
        if (citations.isEmpty()) {
            return Set.of();
        }
        try (PassingIndex index = new PassingIndex(format, articles(citations))) {
            return index.matching(query, Filters.NONE).stream()
                    .map(id -> (int) (id - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Article> articles(List<Citation> citations) {
        List<Article> articles = new ArrayList<>(citations.size());
        for (Citation citation : citations) {
            long id = articles.size() + 1L;
            articles.add(new Article(id, 1, citation, null, States.of(citation), Set.of(), Instant.EPOCH, id));
        }
        return articles;
    }
}
