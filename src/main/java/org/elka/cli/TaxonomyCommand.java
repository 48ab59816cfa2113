package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyCheck;
import org.elka.tagging.TaxonomyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that a curator does with taxonomies. */
@Command(
        name = "taxonomy",
        mixinStandardHelpOptions = true,
        description =
                "Show the taxonomy in force and those proposed; check a file, try it on the library, activate it.",
        subcommands = {TaxonomyCommand.Check.class, TaxonomyCommand.DryRun.class, TaxonomyCommand.Activate.class},
        footer = {
            "",
            "Examples:",
            "  ./elka taxonomy",
            "  ./elka taxonomy --yaml > mine.yaml     the file in force, to be changed",
            "  ./elka taxonomy check mine.yaml",
            "  ./elka taxonomy dry-run mine.yaml",
            "  ./elka taxonomy activate mine.yaml"
        })
final class TaxonomyCommand extends ApiCommand {
    @Option(names = "--yaml", description = "Print the file in force.")
    private boolean yaml;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        JsonNode inForce = api.get("taxonomy");
        if (yaml) {
            out().print(api.text("taxonomy/versions/" + inForce.path("id").asLong()));
        } else if (json) {
            out().println(inForce.toPrettyString());
        } else {
            JsonNode coverage = api.get("taxonomy/coverage");
            out().printf(
                            "tagged by taxonomy/tagger %s; %d articles by anything else%n",
                            coverage.path("madeBy").asText(),
                            coverage.path("others").asLong());
            if (inForce.has("notice")) {
                out().println(inForce.path("notice").asText());
            }
            api.get("taxonomy/versions").forEach(version -> out().println(line(version)));
        }
        return 0;
    }

    private static String line(JsonNode version) {
        return "%4d  %-12s %-9s proposed %s by %s%s"
                .formatted(
                        version.path("id").asLong(),
                        version.path("version").asText(),
                        version.path("inForce").asBoolean() ? "in force" : "",
                        version.path("proposed").asText(),
                        version.path("proposedBy").asText(),
                        version.has("activated")
                                ? ", activated " + version.path("activated").asText() + " by "
                                        + version.path("activatedBy").asText()
                                : "");
    }

    /** The number that names a taxonomy to the API: given as such, or that of the file, which is proposed. */
    private static String number(Api api, String fileOrNumber, String by) {
        if (fileOrNumber.matches("\\d*")) {
            return fileOrNumber;
        }
        String text = read(fileOrNumber);
        String tag = api.look("taxonomy").tag();
        JsonNode proposed =
                api.put("taxonomy?by=" + Api.encode(by), tag, "application/yaml", BodyPublishers.ofString(text));
        return proposed.path("id").asText();
    }

    private static String read(String file) {
        try {
            return Files.readString(Settings.caller().resolve(file));
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Checks a file without a library. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Check a taxonomy file: whether it is sound, and whether its own examples are tagged as they"
                    + " say. Needs no library. Exit code 1 if it is not sound.",
            footer = {"", "Examples:", "  ./elka taxonomy check config/taxonomy.yaml"})
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private String file = "";

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                Taxonomy taxonomy = Taxonomy.parse(Path.of(file), read(file));
                TaxonomyCheck.examples(taxonomy)
                        .forEach(wrong -> out.printf("%s: %s: \"%s\"%n", wrong.tag(), wrong.how(), wrong.example()));
                out.printf(
                        "%s: version %s, %d tags, sound%n",
                        file, taxonomy.version(), taxonomy.concepts().size());
                out.flush();
                return 0;
            } catch (TaxonomyException e) {
                throw new CommandFailed(String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Tries a taxonomy on the library. */
    @Command(
            name = "dry-run",
            mixinStandardHelpOptions = true,
            description = "Show which tags the library would win and lose, with examples. Nothing is changed.",
            footer = {"", "Examples:", "  ./elka taxonomy dry-run mine.yaml", "  ./elka taxonomy dry-run 3"})
    static final class DryRun extends RetaggingCommand {
        @Parameters(
                arity = "0..1",
                paramLabel = "FILE|NUMBER",
                description = "A file, which is proposed, or the number of a proposal; default: the one in force with"
                        + " the present tagger.")
        private String taxonomy = "";

        @Override
        int run(Api api) {
            return end(new RetaggingFollower(api, err()).dryRun(number(api, taxonomy, author.name()), author.name()));
        }
    }

    /** Puts a taxonomy in force. */
    @Command(
            name = "activate",
            mixinStandardHelpOptions = true,
            description = "Put a taxonomy in force and tag the library by it. People's verdicts stay.",
            footer = {"", "Examples:", "  ./elka taxonomy activate mine.yaml", "  ./elka taxonomy activate 3"})
    static final class Activate extends RetaggingCommand {
        @Parameters(paramLabel = "FILE|NUMBER", description = "A file, which is proposed, or the number of a proposal.")
        private String taxonomy = "";

        @Override
        int run(Api api) {
            return end(new RetaggingFollower(api, err()).activate(number(api, taxonomy, author.name()), author.name()));
        }
    }
}
