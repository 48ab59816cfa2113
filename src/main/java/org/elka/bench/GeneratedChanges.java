package org.elka.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.Citation;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;

/**
 * A library that exists only as it is read: the citations of a {@link CitationGenerator}, one change each, the n-th
 * article numbered n. For measuring an index without a database, in constant memory.
 */
public final class GeneratedChanges implements ChangeLog {
    private static final Instant ADDED = Instant.parse("2026-01-01T00:00:00Z");

    private final CitationGenerator generator = new CitationGenerator();
    private final int count;
    private final long seed;

    public GeneratedChanges(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    @Override
    public long last() {
        return count;
    }

    @Override
    public List<Article> changedAfter(long change, int limit) {
        int to = (int) Math.min(count, change + limit);
        StringBuilder xml = new StringBuilder("<PubmedArticleSet>");
        for (int number = (int) change; number < to; number++) {
            xml.append(generator.citation(number, seed));
        }
        byte[] document = xml.append("</PubmedArticleSet>").toString().getBytes(UTF_8);
        List<Article> articles = new ArrayList<>();
        try {
            new PubmedReader().read(new ByteArrayInputStream(document), entry -> {
                if (entry instanceof Entry.Delivered delivered) {
                    articles.add(article(delivered.citation(), change + articles.size() + 1));
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return articles;
    }

    private static Article article(Citation citation, long number) {
        return new Article(number, 1, citation, null, Set.of(), Set.of("generated"), ADDED, number);
    }
}
