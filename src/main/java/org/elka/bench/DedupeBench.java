package org.elka.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.formats.reading.FileReading;
import org.elka.matching.Deduplication;
import org.elka.matching.Description;

/** Measures finding duplicates in a table: reading it, describing, comparing, clustering, on all processors. */
public final class DedupeBench {
    private static final double GOAL_SECONDS = 60;
    private static final double GOAL_SENSITIVITY = 0.9;

    private final Path file;
    private final int count;

    /** Generates {@code count} records into the folder. */
    public DedupeBench(Path folder, int count) {
        this.file = folder.resolve("duplicates-" + count + ".csv");
        this.count = count;
    }

    /** Time beside that of reading the file alone, and what was found beside the truth that the file carries. */
    public List<Measurement> run() throws IOException {
        long repeated;
        try (Writer out = Files.newBufferedWriter(file)) {
            repeated = new GeneratedDuplicates(5).write(out, count);
        }
        double bare = seconds(() -> FileReading.readAll(file, entry -> {}, DedupeBench::refused));
        List<String> ids = new ArrayList<>(count);
        List<Description> records = new ArrayList<>(count);
        List<List<Integer>> clusters = new ArrayList<>();
        double whole = seconds(() -> {
            FileReading.readAll(
                    file,
                    entry -> {
                        ids.add(entry.id());
                        records.add(Description.of(entry.citation()));
                    },
                    DedupeBench::refused);
            clusters.addAll(Deduplication.of(records).clusters());
        });
        Files.delete(file);
        Found found = Found.of(clusters, ids);
        return List.of(
                new Measurement("dedupe " + count, whole, "s", bare, whole / bare, GOAL_SECONDS),
                new Measurement(
                        "dedupe found",
                        found.right(),
                        "records",
                        repeated,
                        (double) found.right() / repeated,
                        GOAL_SENSITIVITY),
                new Measurement(
                        "dedupe false", found.wrong(), "records", repeated, (double) found.wrong() / repeated, 0));
    }

    /** Records joined to their publication, and to another one. */
    public record Found(long right, long wrong) {
        /** Counts as published comparisons do: of a cluster, all but one of each publication in it are right. */
        public static Found of(List<List<Integer>> clusters, List<String> ids) {
            long right = 0;
            long wrong = 0;
            for (List<Integer> cluster : clusters) {
                Map<String, Integer> parts = new HashMap<>();
                for (int member : cluster) {
                    parts.merge(ids.get(member).replaceFirst("-.*", ""), 1, Integer::sum);
                }
                right += cluster.size() - parts.size();
                wrong += parts.size() - 1;
            }
            return new Found(right, wrong);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void refused(String entry) {
        throw new IllegalStateException(entry);
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
