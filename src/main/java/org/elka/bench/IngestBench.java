package org.elka.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.elka.library.Article;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;
import org.elka.search.lucene.BareIndexing;

/**
 * How fast a file becomes articles that are kept, tagged and searchable, against bare Lucene indexing of the same
 * texts by all processors. The product's side is measured once, since a second import would find everything there.
 */
public final class IngestBench {
    private static final double GOAL = 0.12;
    private static final int ROUNDS = 3;

    private final Path file;

    /** @param file PubMed XML, plain or gzip */
    public IngestBench(Path file) {
        this.file = file;
    }

    /** The product: imports the file and returns when a search sees its last article. */
    @FunctionalInterface
    public interface Import {
        void untilSearchable(Path file) throws IOException, InterruptedException;
    }

    /**
     * Measures; the texts are held in memory for the baseline at some 10 kB each.
     *
     * @param scratch an empty folder for the baseline's indexes
     */
    public Measurement run(Import product, Path scratch) throws IOException, InterruptedException {
        long start = System.nanoTime();
        product.untilSearchable(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Article> articles = read();
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bare = BareIndexing.articlesPerSecond(articles, scratch.resolve("bare" + round));
        }
        double rate = articles.size() / seconds;
        return new Measurement("ingest", rate, "articles/s", bare, rate / bare, GOAL);
    }

    private List<Article> read() throws IOException {
        List<Article> articles = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new PubmedReader().read(in, entry -> {
                if (entry instanceof Entry.Delivered delivered) {
                    long id = articles.size() + 1L;
                    articles.add(new Article(id, 1, delivered.citation(), null, Set.of(), Set.of(), Instant.EPOCH, id));
                }
            });
        }
        return articles;
    }
}
