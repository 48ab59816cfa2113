package org.elka.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.elka.bench.RankingRun;
import org.elka.bench.RankingRun.Method;
import org.elka.bench.RankingScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the ranking. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Rank a judged collection for its questions, by the product's own analysis and defaults, and"
                + " write a run in TREC's format. Collection and questions are JSON lines with _id, title and text"
                + " (BEIR's format; .gz too). Vectors are made once and kept below index/vectors.",
        footer = {
            "",
            "Examples:",
            "  ./elka eval search --corpus corpus.jsonl --queries queries.jsonl --run run.trec",
            "  ./elka eval search --corpus corpus.jsonl --queries queries.jsonl --run run.trec --lexical",
            "  ./elka eval search --corpus corpus.jsonl --queries queries.jsonl --run run.trec --qrels qrels.tsv --compare"
        })
final class EvalSearch implements Callable<Integer> {
    private static final int SAID_EVERY = 500;

    @Spec
    private CommandSpec spec;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "The texts.")
    private String corpus = "";

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "The questions.")
    private String queries = "";

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "Where the run goes.")
    private String run = "";

    @Option(names = "--qrels", paramLabel = "FILE", description = "Judgements: prints nDCG@10 and recall@100.")
    private @Nullable String qrels;

    @Option(names = "--lexical", description = "Rank by words alone, as with elka.search.hybrid=false.")
    private boolean lexical;

    @Option(names = "--baseline", description = "Rank by Lucene's published recipe for BM25 instead.")
    private boolean baseline;

    @Option(names = "--compare", description = "Do all three; FILE.lexical and FILE.baseline hold the other two runs.")
    private boolean compare;

    @Override
    public Integer call() {
        try {
            Path file = Settings.caller().resolve(run);
            RankingRun collection = new RankingRun(
                    Settings.caller().resolve(corpus), Settings.caller().resolve(queries));
            rank(collection, baseline ? Method.BASELINE : lexical ? Method.LEXICAL : Method.HYBRID, file);
            if (compare) {
                rank(collection, Method.LEXICAL, Path.of(file + ".lexical"));
                rank(collection, Method.BASELINE, Path.of(file + ".baseline"));
            }
            return 0;
        } catch (NoSuchFileException e) {
            throw new CommandFailed("there is no file " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private void rank(RankingRun collection, Method method, Path file) throws IOException {
        Path scratch = Files.createTempDirectory("elka-eval");
        try {
            Path vectors = Settings.read().home().root().resolve("index/vectors");
            collection.write(method, vectors, scratch.resolve("index"), file, done -> say(done, collection.texts()));
        } finally {
            delete(scratch);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-8s %d questions over %d texts -> %s%n",
                method.name().toLowerCase(Locale.ROOT),
                collection.questions(),
                collection.texts(),
                file);
        if (qrels != null) {
            RankingScore score = RankingScore.of(Settings.caller().resolve(qrels), file);
            out.printf(
                    Locale.ROOT,
                    "         nDCG@10 %.4f  recall@100 %.4f  (%d judged questions)%n",
                    score.ndcg(),
                    score.recall(),
                    score.questions());
        }
        out.flush();
    }

    private void say(long done, int all) {
        if (done % SAID_EVERY == 0 || done == all) {
            spec.commandLine().getErr().printf("elka: %d of %d texts have a vector%n", done, all);
            spec.commandLine().getErr().flush();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
