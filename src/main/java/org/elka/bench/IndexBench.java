package org.elka.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.elka.library.Article;
import org.elka.search.ArticleIndex;
import org.elka.search.IndexFormat;
import org.elka.search.lucene.BareIndexing;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.query.QueryLimits;

/**
 * How fast articles become searchable, against bare Lucene indexing of the same texts, in turns. Reading and
 * generating the articles is not measured.
 */
public final class IndexBench {
    /** As the indexer applies them. */
    private static final int BATCH = 1_000;

    private static final int WARM_UP = 3;
    private static final double GOAL = 0.6;

    private final IndexFormat format = new LuceneFormat(QueryLimits.DEFAULT);
    private final Path folder;
    private final List<Article> articles;

    /**
     * @param folder an empty folder for the indexes that it makes
     * @param count how many articles, held in memory at 10 kB each
     */
    public IndexBench(Path folder, int count) {
        this.folder = folder;
        this.articles = new GeneratedChanges(count, 1).changedAfter(0, count);
    }

    /** Measures that many rounds after warming up. */
    public Measurement run(int rounds) throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            double baseline = bareArticlesPerSecond(folder.resolve("bare" + (round + WARM_UP)));
            double rate = articlesPerSecond(folder.resolve("ours" + (round + WARM_UP)));
            if (round >= 0) {
                bare.add(baseline);
                ours.add(rate);
                ratios.add(rate / baseline);
            }
        }
        return new Measurement("index", median(ours), "articles/s", median(bare), median(ratios), GOAL);
    }

    private double bareArticlesPerSecond(Path into) throws IOException {
        try (BareIndexing bare = new BareIndexing(into)) {
            bare.add(articles);
            return bare.articlesPerSecond();
        }
    }

    private double articlesPerSecond(Path into) {
        long start = System.nanoTime();
        try (ArticleIndex index = format.create(into)) {
            for (int from = 0; from < articles.size(); from += BATCH) {
                int to = Math.min(articles.size(), from + BATCH);
                index.apply(articles.subList(from, to), to);
            }
            index.commit();
            index.refresh();
            return index.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
