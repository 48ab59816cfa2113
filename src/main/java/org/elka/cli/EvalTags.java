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
            "  ./elka eval tags --from-verdicts                              the library's own verdicts"
        })
final class EvalTags extends ApiCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ArgGroup(multiplicity = "1")
    private Labels labels = new Labels();

    @Option(names = "--taxonomy", paramLabel = "FILE", description = "Default: config/taxonomy.yaml.")
    private @Nullable String taxonomy;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    /** Where people's word stands. */
    static final class Labels {
        @Option(names = "--gold", paramLabel = "FILE", description = "JSON lines in the codebook's format.")
        private @Nullable String gold;

        @Option(names = "--from-verdicts", description = "What people said of tags in the library.")
        private boolean fromVerdicts;
    }

    /** Labels in a file need no library. */
    @Override
    boolean needsLibrary() {
        return labels.gold == null;
    }

    @Override
    int alone() {
        print(JSON.valueToTree(figures(labels.gold == null ? "" : labels.gold)));
        return 0;
    }

    @Override
    int run(Api api) {
        print(JSON.createObjectNode().set("tags", api.get("tags/agreement")));
        return 0;
    }

    private GoldEvaluation.Figures figures(String gold) {
        try {
            Path file = taxonomy == null
                    ? Settings.read().config().resolve("taxonomy.yaml")
                    : Settings.caller().resolve(taxonomy);
            Tagger tagger = new Tagger(Taxonomy.read(file), new StatedValues(ValueVocabulary.standard()));
            return GoldEvaluation.of(tagger, GoldFile.read(Settings.caller().resolve(gold)));
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
