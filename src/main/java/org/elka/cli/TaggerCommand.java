package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.evaluation.GoldFile;
import org.elka.tagging.learning.Example;
import org.elka.tagging.learning.LearnedTaxonomy;
import org.elka.tagging.learning.LevelTraining;
import org.elka.tagging.learning.LevelTraining.Trained;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that has to do with what the tagger learns. */
@Command(
        name = "tagger",
        mixinStandardHelpOptions = true,
        description = "Let the tagger learn from people.",
        subcommands = {TaggerCommand.Train.class},
        synopsisSubcommandLabel = "COMMAND")
final class TaggerCommand {

    /** Trains the model of levels. */
    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = {
                "Learn on top of the rules when a paper reports a tag, and say on held-out texts how well rules and"
                        + " model do. A tag for which the model does not clearly spare errors stays with the rules.",
                "Where any tag gains, the model becomes part of a taxonomy of a version of its own: a file with"
                        + " --out, a proposal of the library with --from-verdicts. It decides nothing before that is"
                        + " activated, and nothing any more when another is."
            },
            footer = {
                "",
                "Examples:",
                "  ./elka tagger train --gold labels.jsonl --out learned.yaml",
                "  ./elka tagger train --from-verdicts",
                "  ./elka taxonomy dry-run learned.yaml     what it would change",
                "  ./elka taxonomy activate learned.yaml"
            })
    static final class Train extends ApiCommand {
        private static final ObjectMapper JSON = new ObjectMapper();

        @ArgGroup(multiplicity = "1")
        private EvalTags.Labels labels = new EvalTags.Labels();

        @Option(names = "--taxonomy", paramLabel = "FILE", description = "Default: config/taxonomy.yaml.")
        private @Nullable String taxonomy;

        @Option(names = "--out", paramLabel = "FILE", description = "Write the taxonomy with what was learned here.")
        private @Nullable String file;

        @Mixin
        private Author author = new Author();

        @Option(names = "--json", description = "Print the figures as JSON.")
        private boolean json;

        @Override
        boolean needsLibrary() {
            return labels.gold == null;
        }

        @Override
        int alone() {
            Path rules = EvalTags.taxonomyFile(taxonomy);
            Trained trained = EvalTags.reading(() -> {
                Tagger tagger = EvalTags.tagger(Taxonomy.read(rules));
                return LevelTraining.of(Example.of(tagger, GoldFile.read(EvalTags.goldFile(labels))));
            });
            ObjectNode answer = JSON.createObjectNode();
            answer.set("tags", JSON.valueToTree(trained.tags()));
            if (file != null && !trained.model().tags().isEmpty()) {
                String learned = EvalTags.reading(() -> LearnedTaxonomy.of(Files.readString(rules), trained.model()));
                write(learned);
                answer.putObject("proposed")
                        .put("file", file)
                        .put("version", Taxonomy.parse(rules, learned).version());
            }
            print(answer);
            return 0;
        }

        private void write(String learned) {
            try {
                Files.writeString(Settings.caller().resolve(String.valueOf(file)), learned);
            } catch (IOException e) {
                throw new CommandFailed(file + " cannot be written: " + e.getMessage(), e);
            }
        }

        @Override
        int run(Api api) {
            print(api.post("tagger/trainings?by=" + Api.encode(author.name())));
            return 0;
        }

        private void print(JsonNode answer) {
            if (json) {
                out().println(answer.toPrettyString());
                return;
            }
            out().println("on texts held out              rules                     model");
            out().println("tag                    reports precision recall errors  precision recall errors  decides");
            answer.path("tags").properties().forEach(tag -> out().println(row(tag.getKey(), tag.getValue())));
            if (answer.path("tags").isEmpty()) {
                out().println("nobody has said anything of a tag yet");
            }
            JsonNode proposed = answer.path("proposed");
            if (proposed.isMissingNode() || proposed.isNull()) {
                out().println("No tag is left to a model"
                        + (gains(answer) ? " (--out writes it)." : ": the rules do as well."));
            } else {
                String name = proposed.path("file").asText(proposed.path("id").asText());
                out().printf(
                                "Proposed as taxonomy %s: ./elka taxonomy dry-run %s%n",
                                proposed.path("version").asText(), name);
            }
        }

        private static boolean gains(JsonNode answer) {
            return answer.path("tags").findValues("kept").stream().anyMatch(JsonNode::asBoolean);
        }

        private static String row(String name, JsonNode tag) {
            String decides = tag.path("kept").asBoolean()
                    ? "model"
                    : tag.path("learned").asBoolean() ? "rules" : "rules (too few examples)";
            return String.format(
                    Locale.ROOT,
                    "%-22s %7d %s  %s  %s",
                    name,
                    tag.path("reports").asLong(),
                    scores(tag.path("rules")),
                    scores(tag.path("model")),
                    decides);
        }

        private static String scores(JsonNode scores) {
            return String.format(
                    Locale.ROOT,
                    "%9.3f %6.3f %6d",
                    scores.path("precision").asDouble(),
                    scores.path("recall").asDouble(),
                    scores.path("errors").asLong());
        }
    }
}
