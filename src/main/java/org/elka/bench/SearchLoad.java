package org.elka.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.bench.SearchBench.Asked;

/**
 * Searches over a large library. At a steady rate from several clients: a request is due whether or not those before it
 * are answered, and its time runs from when it was due, so that no wait is hidden. And one after another, in turns with
 * a database that is asked the same.
 */
public final class SearchLoad {
    /** Clients at a time. */
    public static final int CLIENTS = 8;

    private static final int PER_SECOND = 50;
    private static final int WARM_UP = 1_000;
    private static final int REQUESTS = 3_000;
    private static final int COMPARED = 60;

    /** Of what is found: Elka also looks at keywords, which the databases are not given, and parts words otherwise. */
    private static final double DIFFERENCE = 0.1;

    private static final double P50_GOAL = 15;
    private static final double P99_GOAL = 60;

    private final Asked product;

    /** @param product may be asked by {@link #CLIENTS} threads */
    public SearchLoad(Asked product) {
        this.product = product;
    }

    /**
     * The median and the 99th percentile at {@value #PER_SECOND} requests a second.
     *
     * @param bare the baseline, asked the same at the same rate
     */
    public List<Measurement> paced(Asked bare) throws IOException, InterruptedException {
        List<String> asked = GeneratedQuestion.drawn(WARM_UP + REQUESTS, 17).stream()
                .map(GeneratedQuestion::pubmed)
                .toList();
        Percentiles ours = times(product, asked);
        Percentiles baseline = times(bare, asked);
        return List.of(
                measurement("paced search p50", ours, baseline, 0.5, P50_GOAL),
                measurement("paced search p99", ours, baseline, 0.99, P99_GOAL));
    }

    private static Measurement measurement(String name, Percentiles ours, Percentiles bare, double share, double goal) {
        double value = ours.at(share);
        double baseline = bare.at(share);
        return new Measurement(name, value, "ms", baseline, value / baseline, goal);
    }

    /** Of all but the first {@value #WARM_UP}. */
    private static Percentiles times(Asked service, List<String> questions) throws IOException, InterruptedException {
        double[] times = new double[questions.size()];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        Callable<Void> client = () -> {
            for (int i = next.getAndIncrement(); i < times.length; i = next.getAndIncrement()) {
                long due = start + i * (1_000_000_000L / PER_SECOND);
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                service.total(questions.get(i));
                times[i] = (System.nanoTime() - due) / 1e6;
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Void>> clients = Collections.nCopies(CLIENTS, client);
            for (Future<Void> one : threads.invokeAll(clients)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return new Percentiles(Arrays.copyOfRange(times, WARM_UP, times.length));
    }

    /**
     * The medians of the same questions, one after another.
     *
     * @throws IOException when the two do not find about the same
     */
    public Measurement beside(String name, FullTextDatabase database) throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        long found = 0;
        long foundThere = 0;
        for (GeneratedQuestion question : GeneratedQuestion.drawn(COMPARED, 19)) {
            long start = System.nanoTime();
            foundThere += database.total(question);
            long middle = System.nanoTime();
            found += product.total(question.pubmed());
            long end = System.nanoTime();
            theirs.add((middle - start) / 1e6);
            ours.add((end - middle) / 1e6);
        }
        if (Math.abs(found - foundThere) > DIFFERENCE * found) {
            throw new IOException("%s finds %d and not about %d over all questions".formatted(name, foundThere, found));
        }
        double value = percentiles(ours).at(0.5);
        double baseline = percentiles(theirs).at(0.5);
        return new Measurement("search beside " + name, value, "ms", baseline, value / baseline, Double.NaN);
    }

    private static Percentiles percentiles(List<Double> times) {
        return new Percentiles(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
