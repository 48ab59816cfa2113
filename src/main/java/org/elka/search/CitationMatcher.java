package org.elka.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.States;
import org.elka.search.query.Query;

/** Finds out which citations a query would find, by an index of just these, made and thrown away. */
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
        try {
            Path folder = Files.createTempDirectory("elka-filter");
            try (ArticleIndex index = format.create(folder.resolve(format.name()))) {
                index.apply(articles(citations), citations.size());
                index.refresh();
                SearchRequest all =
                        new SearchRequest(query, SearchRequest.Order.NEWEST, citations.size(), null, Set.of());
                Set<Integer> positions = new HashSet<>();
                index.search(all).hits().forEach(hit -> positions.add((int) hit.articleId() - 1));
                return positions;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for an index can be made below java.io.tmpdir", e);
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
