package org.elka.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
 * How fast files become articles that are kept, tagged and searchable, against bare Lucene indexing of the same texts by
 * all processors. The product's side is measured once, since a second import would find everything there.
 */
public final class IngestBench {
    private static final double GOAL = 0.12;
    private static final int ROUNDS = 3;

    /** Citations a file: some 750 MB. */
    private static final int PART = 100_000;

    /**
     * Citations that are imported and not counted, half at most: the compiler takes half of both processors for the first
     * minute of a service that imports for hours. The baseline's first rounds do not count either.
     */
    private static final int WARM_UP = 30_000;

    /** What the baseline holds in memory, at 10 kB each. */
    private static final int HELD = 20_000;

    /** Of what is made up. */
    static final long SEED = 7;

    private final int articles;
    private final Path scratch;

    /**
     * @param articles how many are made up and imported
     * @param scratch an empty folder for the files and the baseline's indexes
     */
    public IngestBench(int articles, Path scratch) {
        this.articles = articles;
        this.scratch = scratch;
    }

    /** The product: imports the file and returns when a search sees its last article. */
    @FunctionalInterface
    public interface Import {
        void untilSearchable(Path file) throws IOException, InterruptedException;
    }

    /** Fills the library; returns how many articles a second that was once warm. Writing the files is not counted. */
    public double fill(Import product) throws IOException, InterruptedException {
        int warmUp = Math.min(WARM_UP, articles / 2);
        if (warmUp > 0) {
            fill(product, 0, warmUp);
        }
        double seconds = 0;
        for (int from = warmUp; from < articles; from += PART) {
            seconds += fill(product, from, Math.min(articles, from + PART));
        }
        return (articles - warmUp) / seconds;
    }

    private double fill(Import product, int from, int to) throws IOException, InterruptedException {
        Path file = generated(from, to);
        long start = System.nanoTime();
        product.untilSearchable(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return seconds;
    }

    /** Fills the library and then indexes the first of the files' texts alone. */
    public Measurement run(Import product) throws IOException, InterruptedException {
        double rate = fill(product);
        Path file = generated(0, Math.min(articles, PART));
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (BareIndexing indexing = new BareIndexing(scratch.resolve("bare" + round))) {
                read(file, indexing);
                bare = indexing.articlesPerSecond();
            }
        }
        return new Measurement("ingest", rate, "articles/s", bare, rate / bare, GOAL);
    }

    private Path generated(int from, int to) throws IOException {
        Path file = scratch.resolve("generated-%d-%d.xml".formatted(from, to));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new CitationGenerator().write(out, from, to, SEED);
        }
        return file;
    }

    private static void read(Path file, BareIndexing indexing) throws IOException {
        List<Article> held = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new PubmedReader().read(in, entry -> {
                if (entry instanceof Entry.Delivered delivered) {
                    long id = held.size() + 1L;
                    held.add(new Article(id, 1, delivered.citation(), null, Set.of(), Set.of(), Instant.EPOCH, id));
                    if (held.size() == HELD) {
                        index(held, indexing);
                    }
                }
            });
        }
        index(held, indexing);
    }

    private static void index(List<Article> held, BareIndexing indexing) {
        try {
            indexing.add(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held.clear();
    }
}
