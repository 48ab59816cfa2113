package org.elka.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.search.lucene.BareSearcher;

/**
 * How long a search takes through the product, over HTTP or however it is asked, against a bare Lucene searcher with
 * the same query over the same index, in turns.
 */
public final class SearchBench {
    /** What the generated citations answer in small, middling and large sets. */
    public static final List<String> QUERIES = List.of(
            "ketamine anxiety",
            "\"treatment resistant\"[tiab] AND ketamin*[tiab]",
            "(ketamine OR esketamine) AND (anxiety OR ptsd OR ocd OR panic) NOT review[pt]",
            "2015:2020[dp] AND anxi*[tiab]",
            "random*[tiab] OR placebo[tiab] OR trial[tiab]");

    /** Hits a page. */
    public static final int LIMIT = 20;

    /** Of the product's time over the bare searcher's, in milliseconds. */
    private static final double GOAL = 2;

    private final Path index;
    /** @param index the folder of one committed index, as {@code index/lucene-1-1} */
    public SearchBench(Path index) {
        this.index = index;
    }

    /** Asks the product for the first {@link #LIMIT} hits and gives the total. */
    @FunctionalInterface
    public interface Asked {
        long total(String query) throws IOException;
    }

    /**
     * Asks every query that many times.
     *
     * @param warmUp rounds of all queries before the first that counts: until the compiler is done the product takes up
     *     to twice its time, for minutes of a service that runs for months
     * @return what the product adds to the median and to the 99th percentile
     * @throws IllegalStateException when the two disagree on a total
     */
    public List<Measurement> run(Asked product, int warmUp, int rounds) throws IOException {
        double[] asked = new double[rounds * QUERIES.size()];
        double[] bare = new double[rounds * QUERIES.size()];
        try (BareSearch searcher = new BareSearch(index)) {
            Map<String, BareSearcher.Prepared> prepared = new LinkedHashMap<>();
            for (String query : QUERIES) {
                prepared.put(query, searcher.prepared(query));
            }
            for (int round = -warmUp; round < rounds; round++) {
                int at = Math.max(0, round) * QUERIES.size();
                for (Map.Entry<String, BareSearcher.Prepared> query : prepared.entrySet()) {
                    long start = System.nanoTime();
                    long expected = query.getValue().run(LIMIT);
                    long middle = System.nanoTime();
                    long total = product.total(query.getKey());
                    long end = System.nanoTime();
                    if (total != expected) {
                        throw new IllegalStateException(
                                query.getKey() + ": " + total + " and not " + expected + " hits");
                    }
                    bare[at] = (middle - start) / 1e6;
                    asked[at++] = (end - middle) / 1e6;
                }
            }
        }
        Percentiles ours = new Percentiles(asked);
        Percentiles baseline = new Percentiles(bare);
        return List.of(
                overhead("search overhead p50", ours, baseline, 0.5),
                overhead("search overhead p99", ours, baseline, 0.99));
    }

    private static Measurement overhead(String name, Percentiles ours, Percentiles baseline, double share) {
        double value = ours.at(share);
        double bare = baseline.at(share);
        return new Measurement(name, value - bare, "ms", bare, value / bare, GOAL);
    }
}
