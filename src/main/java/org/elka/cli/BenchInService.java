package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.bench.BareSearch;
import org.elka.bench.FullTextDatabase;
import org.elka.bench.HttpSearch;
import org.elka.bench.IngestBench;
import org.elka.bench.Measurement;
import org.elka.bench.ProcessMemory;
import org.elka.bench.ReviewBench;
import org.elka.bench.SearchBench;
import org.elka.bench.SearchLoad;
import org.jspecify.annotations.Nullable;

/** The measurements that ask a service over HTTP, on a library that is filled first. */
final class BenchInService {
    private static final int SEARCH_WARM_UP = 1_500;
    private static final int SEARCH_ROUNDS = 300;
    private static final long LOOK_MILLIS = 20;

    /** Between looks at what takes minutes: each look costs the processor a little. */
    private static final long SELDOM_MILLIS = 500;

    /** An index whose files have not changed for so long merges nothing. */
    private static final long REST_MILLIS = 5_000;

    /** Five minutes a million articles. */
    private static final double REPLAY_SECONDS = 300e-6;

    /** Megabytes, at a million articles. */
    private static final double MEMORY_GOAL = 1_500;

    private final Api api;
    private final Path scratch;
    private final int articles;
    private final @Nullable String postgresql;
    private final PrintWriter err;

    /**
     * @param scratch a folder for files
     * @param postgresql a database for psql; null: none is measured
     */
    BenchInService(Api api, Path scratch, int articles, @Nullable String postgresql, PrintWriter err) {
        this.api = api;
        this.scratch = scratch;
        this.articles = articles;
        this.postgresql = postgresql;
        this.err = err;
    }

    List<Measurement> run(Set<String> chosen) throws IOException, InterruptedException {
        List<Measurement> figures = new ArrayList<>();
        IngestBench ingest = new IngestBench(articles, scratch);
        long there = api.get("status").path("articles").asLong();
        if (there > 0 && (there != articles || chosen.contains("ingest"))) {
            throw new CommandFailed(
                    "the folder to keep has %d articles: name another or, to measure anything but ingest, --articles %d"
                            .formatted(there, there));
        }
        if (chosen.contains("ingest")) {
            figures.add(ingest.run(this::importAndAwait));
        } else if (there == 0) {
            ingest.fill(this::importAndAwait);
        }
        if (chosen.contains("replay")) {
            figures.add(replay());
        }
        if (chosen.contains("search")) {
            figures.addAll(search());
        }
        if (chosen.contains("review")) {
            figures.addAll(new ReviewBench(api.server(), api.token()).run());
        }
        return figures;
    }

    private void importAndAwait(Path file) throws IOException, InterruptedException {
        JsonNode run = api.post("imports?name=bench", "application/octet-stream", BodyPublishers.ofFile(file));
        JsonNode ended = new RunFollower(api, err).follow(run.path("id").asLong());
        if (RunText.exitCode(ended) != 0) {
            throw new CommandFailed(RunText.line(ended));
        }
        long last = api.get("status").path("change").asLong();
        while (Reindex.index(api).path("change").asLong() < last) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** How long the index takes to be made again from the database. */
    private Measurement replay() throws InterruptedException {
        long start = System.nanoTime();
        long asked = api.post("index/rebuilds").path("rebuilds").asLong();
        while (Reindex.index(api).path("rebuilds").asLong() <= asked) {
            Thread.sleep(SELDOM_MILLIS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double goal = articles * REPLAY_SECONDS;
        return new Measurement("replay", seconds, "s", goal, seconds / goal, goal);
    }

    private List<Measurement> search() throws IOException, InterruptedException {
        List<Measurement> figures = new ArrayList<>();
        Path home = Settings.read().home().root();
        Path index = newest(home.resolve("index"));
        awaitCommit(index);
        awaitRest(index);
        readAll(home);
        try (HttpSearch plain = HttpSearch.plain(api.server())) {
            figures.addAll(new SearchBench(index).run(plain, SEARCH_WARM_UP, SEARCH_ROUNDS));
        }
        try (HttpSearch whole = HttpSearch.whole(api.server());
                BareSearch bare = new BareSearch(index)) {
            SearchLoad load = new SearchLoad(whole);
            figures.addAll(load.paced(bare));
            double memory = ProcessMemory.anonymous(ProcessHandle.current().pid());
            figures.add(new Measurement(
                    "memory when searched", memory, "MB", MEMORY_GOAL, memory / MEMORY_GOAL, MEMORY_GOAL));
            besideDatabases(load, figures);
        }
        return figures;
    }

    /** The baselines read what is committed, which is half a minute behind what a search sees. */
    private void awaitCommit(Path index) throws IOException, InterruptedException {
        long committed = 0;
        while (committed < articles) {
            Thread.sleep(LOOK_MILLIS);
            try (BareSearch bare = new BareSearch(index)) {
                committed = bare.total("");
            }
        }
    }

    /** What has just been filled goes on merging its segments; a library that is searched all day has that behind it. */
    private static void awaitRest(Path index) throws IOException, InterruptedException {
        Map<String, Long> before;
        Map<String, Long> now = sizes(index);
        do {
            before = now;
            Thread.sleep(REST_MILLIS);
            now = sizes(index);
        } while (!now.equals(before));
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(String.valueOf(file.getFileName()), size(file));
            }
        }
        return sizes;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException merged) {
            return 0;
        }
    }

    /**
     * Has the system's memory hold the library, as that of a service does which is asked all day. What it still holds of
     * one that was filled hours ago, or is larger than what was free, differs from run to run.
     */
    private static void readAll(Path home) throws IOException {
        try (Stream<Path> below = Files.walk(home)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                read(file);
            }
        }
    }

    private static void read(Path file) throws IOException {
        try {
            Files.copy(file, OutputStream.nullOutputStream());
        } catch (NoSuchFileException merged) {
            // a segment of the index that has become part of another since the folder was listed
        }
    }

    private void besideDatabases(SearchLoad load, List<Measurement> figures) throws IOException {
        Path csv = scratch.resolve("texts.csv");
        FullTextDatabase.write(csv, articles);
        beside(load, "SQLite", () -> FullTextDatabase.Sqlite.filled(scratch.resolve("texts.sqlite"), csv), figures);
        String url = postgresql;
        if (url == null) {
            err.println("elka: not measured beside PostgreSQL: --postgresql URL names a database for it");
        } else {
            beside(load, "PostgreSQL", () -> FullTextDatabase.PostgreSql.filled(url, csv), figures);
        }
    }

    /** A database to be filled. */
    private interface Filling {
        FullTextDatabase filled() throws IOException;
    }

    /** One that is not there, or fails, costs its own figure and not those measured before it. */
    private void beside(SearchLoad load, String name, Filling filling, List<Measurement> figures) {
        try (FullTextDatabase database = filling.filled()) {
            figures.add(load.beside(name, database));
        } catch (IOException e) {
            err.printf("elka: not measured beside %s: %s%n", name, e.getMessage());
        }
    }

    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .filter(path -> String.valueOf(path.getFileName()).startsWith("lucene-"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new CommandFailed("there is no index below " + folder));
        }
    }
}
