package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyException;
import org.elka.tagging.evaluation.GoldEvaluation;
import org.elka.tagging.evaluation.GoldFile;
import org.elka.tagging.learning.CalibrationFit;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the tags. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = "Agreement of the tags with people: precision, recall, F1 and kappa of each tag, whether the"
                + " confidence holds, and which texts are wrong.",
        footer = {
            "",
            "Examples:",
            "  ./elka eval tags --gold labels.jsonl                          labels in the codebook's format",
            "  ./elka eval tags --gold labels.jsonl --taxonomy mine.yaml     before it is proposed",
            "  ./elka eval tags --gold labels.jsonl --calibrate              the constants of its confidence",
            "  ./elka eval tags --from-verdicts                              the library's own verdicts"
        })
final class EvalTags extends ApiCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ArgGroup(multiplicity = "1")
    private Labels labels = new Labels();

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "Default: config/taxonomy.yaml.")
    private @Nullable String taxonomy;

    @Option(
            names = "--calibrate",
            description = "Fit the constants of the confidence to the labels of --gold, and print them beside those in"
                    + " use.")
    private boolean calibrate;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    /** Where people's word stands. */
    static final class Labels {
        @Option(names = "--gold", paramLabel = "FILE", description = "JSON lines in the codebook's format.")
        @Nullable
        String gold;

        @Option(names = "--from-verdicts", description = "What people said of tags in the library.")
        boolean fromVerdicts;
    }

    /** Labels in a file need no library. */
    @Override
    boolean needsLibrary() {
        return labels.gold == null;
    }

    @Override
    int alone() {
        if (calibrate) {
            CalibrationFit.Fitted fitted = reading(() ->
                    CalibrationFit.of(tagger(Taxonomy.read(taxonomyFile(taxonomy))), GoldFile.read(goldFile(labels))));
            out().print(json ? JSON.valueToTree(fitted).toPrettyString() + "\n" : EvaluationText.of(fitted));
            return 0;
        }
        print(JSON.valueToTree(reading(() ->
                GoldEvaluation.of(tagger(Taxonomy.read(taxonomyFile(taxonomy))), GoldFile.read(goldFile(labels))))));
        return 0;
    }

    @Override
    int run(Api api) {
        if (calibrate) {
            throw new CommandFailed("--calibrate needs --gold: verdicts are given where people look, not at random");
        }
        print(JSON.createObjectNode().set("tags", api.get("tags/agreement")));
        return 0;
    }

    /** The file of that name, or config/taxonomy.yaml. */
    static Path taxonomyFile(@Nullable String taxonomy) {
        return taxonomy == null
                ? Settings.read().config().resolve("taxonomy.yaml")
                : Settings.caller().resolve(taxonomy);
    }

    static Path goldFile(Labels labels) {
        return Settings.caller().resolve(String.valueOf(labels.gold));
    }

    static Tagger tagger(Taxonomy taxonomy) {
        return new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()));
    }

    /** Work on files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** What it gives; files that are missing or wrong fail the command. */
    static <T> T reading(Work<T> work) {
        try {
            return work.run();
        } catch (TaxonomyException | IOException e) {
            throw new CommandFailed(
                    e instanceof NoSuchFileException
                            ? "there is no file " + e.getMessage()
                            : String.valueOf(e.getMessage()),
                    e);
        }
    }

    private void print(JsonNode figures) {
        out().print(json ? figures.toPrettyString() + "\n" : EvaluationText.of(figures));
    }
}
