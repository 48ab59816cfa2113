package org.elka.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.search.query.Query;

/** An index of a few articles, made to ask them something by the rules of the index in use, and thrown away. */
public final class PassingIndex implements AutoCloseable {
    private final Path folder;
    private final ArticleIndex index;
    private final int articles;

    /** @param articles none of them twice, at most {@link SearchRequest#MAX_LIMIT} */
    public PassingIndex(IndexFormat format, List<Article> articles) {
        if (articles.size() > SearchRequest.MAX_LIMIT) {
            throw new IllegalArgumentException(articles.size() + " articles are more than a few");
        }
        try {
            this.folder = Files.createTempDirectory("elka-passing");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for an index can be made below java.io.tmpdir", e);
        }
        this.articles = articles.size();
        this.index = format.create(folder.resolve(format.name()));
        index.apply(articles, articles.size());
        index.refresh();
    }

    /** The ids of those that the query finds and the filters let pass. */
    public Set<Long> matching(Query query, Filters filters) {
        Set<Long> ids = new HashSet<>();
        if (articles > 0) {
            index.search(new SearchRequest(query, filters, SearchRequest.Order.NEWEST, articles, null, Set.of()))
                    .hits()
                    .forEach(hit -> ids.add(hit.articleId()));
        }
        return ids;
    }

    @Override
    public void close() {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be removed", e);
        }
    }
}
