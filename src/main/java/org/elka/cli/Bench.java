package org.elka.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.elka.bench.CitationGenerator;
import org.elka.bench.DedupeBench;
import org.elka.bench.FormatsBench;
import org.elka.bench.IndexBench;
import org.elka.bench.Measurement;
import org.elka.bench.ReadBench;
import org.elka.bench.ScreenBench;
import org.elka.bench.TagBench;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures Elka on this machine, each figure beside a baseline of the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure on generated citations, in a home of its own that is deleted afterwards: read, tag,"
                + " formats, dedupe, screen, index, ingest, replay, search, review, serve; all of them if none is named."
                + " Searches are measured beside SQLite's full-text search where sqlite3 is installed, and beside"
                + " PostgreSQL's where a database is named.",
        footer = {
            "",
            "Examples:",
            "  ./elka bench",
            "  ./elka bench read tag",
            "  ./elka bench search --articles 1000000 --postgresql postgresql://me@localhost/scratch",
            "  ./elka bench search --articles 1000000 --keep /srv/bench",
            "  ./elka bench dedupe --records 1000000"
        })
final class Bench implements Callable<Integer> {
    private static final Set<String> ALL = new TreeSet<>(Set.of(
            "read", "tag", "formats", "dedupe", "screen", "index", "ingest", "replay", "search", "review", "serve"));
    private static final Set<String> IN_SERVICE = Set.of("ingest", "replay", "search", "review");
    private static final int READ_ROUNDS = 7;
    private static final int TAG_TEXTS = 10_000;
    private static final int FORMATS_ARTICLES = 5_000;
    private static final int SCREEN_RECORDS = 20_000;

    /** All held in memory: of more, the garbage collector's walk over them would be measured too. */
    private static final int INDEX_ARTICLES = 20_000;

    private static final int INDEX_ROUNDS = 5;
    private static final int SERVE_ARTICLES = 10_000;

    /** Set by the first process for the service in which it goes on. */
    private static final String SCRATCH = "bench.scratch";

    @ParentCommand
    private Elka elka;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "read, tag, formats, dedupe, screen, index, ingest, replay, search, review, serve")
    private List<String> names = List.of();

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Generated citations for read, index (20,000 at most), ingest, replay and search.")
    private int articles = 30_000;

    @Option(
            names = "--postgresql",
            paramLabel = "URL",
            description = "A database for psql in which a schema elka_bench is made and dropped again.")
    private @Nullable String postgresql;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description =
                    "The home for ingest, replay, search and review: kept, and not filled again where it has as many"
                            + " articles. To fill a million takes ten minutes and more.")
    private @Nullable Path kept;

    @Option(names = "--records", paramLabel = "N", description = "Generated records for dedupe.")
    private int records = 100_000;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    private final List<Measurement> figures = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<String> chosen = names.isEmpty() ? ALL : new TreeSet<>(names);
        if (!ALL.containsAll(chosen)) {
            throw new CommandFailed("there is no such measurement among " + chosen + "; there are " + ALL);
        }
        Api api = elka.api();
        if (api != null) {
            figures.addAll(new BenchInService(
                            api,
                            Path.of(System.getProperty(SCRATCH, "")),
                            articles,
                            postgresql,
                            spec.commandLine().getErr())
                    .run(chosen));
            print();
            return 0;
        }
        Path scratch = Files.createTempDirectory("elka-bench");
        try {
            return measure(scratch, chosen);
        } finally {
            delete(scratch);
        }
    }

    private int measure(Path scratch, Set<String> chosen) throws IOException, InterruptedException {
        if (chosen.contains("read")) {
            figures.add(new ReadBench(generated(scratch, articles), READ_ROUNDS).run());
        }
        if (chosen.contains("tag")) {
            Taxonomy taxonomy = Taxonomy.read(Settings.read().config().resolve("taxonomy.yaml"));
            Tagger tagger = new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()));
            figures.add(new TagBench(tagger, TAG_TEXTS).run());
        }
        if (chosen.contains("formats")) {
            figures.addAll(new FormatsBench(FORMATS_ARTICLES).run());
        }
        if (chosen.contains("dedupe")) {
            figures.addAll(new DedupeBench(scratch, records).run());
        }
        if (chosen.contains("screen")) {
            figures.addAll(new ScreenBench(SCREEN_RECORDS).run());
        }
        if (chosen.contains("index")) {
            Path indexes = Files.createDirectories(scratch.resolve("indexes"));
            figures.add(new IndexBench(indexes, Math.min(articles, INDEX_ARTICLES)).run(INDEX_ROUNDS));
        }
        if (chosen.contains("serve")) {
            serve(scratch.resolve("serve"));
        }
        print();
        if (chosen.stream().noneMatch(IN_SERVICE::contains)) {
            return 0;
        }
        return Service.run(
                Alone.class,
                Map.of(
                        "elka.home",
                        home(scratch).toString(),
                        SCRATCH,
                        scratch.toString(),
                        "elka.ingest.schedule",
                        "false",
                        // a model at work beside would be measured too
                        "elka.search.hybrid",
                        "false",
                        "quarkus.http.port",
                        "0",
                        "quarkus.log.console.enabled",
                        "false"),
                spec.root().commandLine().getParseResult().originalArgs());
    }

    private Path home(Path scratch) {
        return kept == null
                ? scratch.resolve("home")
                : Settings.caller().resolve(kept).toAbsolutePath();
    }

    private void serve(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path file = generated(home, SERVE_ARTICLES);
        ProcessBuilder importing = new ProcessBuilder("./elka", "import", file.toString());
        importing.environment().put("ELKA_HOME", home.toString());
        if (importing
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("import.txt").toFile())
                        .start()
                        .waitFor()
                != 0) {
            throw new CommandFailed("the import before the measurement failed: "
                    + Files.readString(home.resolve("import.txt")).strip());
        }
        figures.addAll(new ServeBench(home).run());
    }

    private static Path generated(Path folder, int count) throws IOException {
        Path file = folder.resolve("generated-" + count + ".xml");
        if (!Files.exists(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                new CitationGenerator().write(out, count, 7);
            }
        }
        return file;
    }

    private void print() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        for (Measurement figure : figures) {
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(figure));
            } else {
                out.printf(
                        "%-22s %12.2f %-12s baseline %12.2f  ratio %6.3f%s%n",
                        figure.name(),
                        figure.value(),
                        figure.unit(),
                        figure.baseline(),
                        figure.ratio(),
                        Double.isNaN(figure.goal()) ? "" : "  goal %.2f".formatted(figure.goal()));
            }
        }
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
