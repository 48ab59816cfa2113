package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the MeSH in force, and takes another. */
@Command(
        name = "mesh",
        mixinStandardHelpOptions = true,
        description = "Show which MeSH is in force, or look words up in it.",
        subcommands = MeshCommand.ImportFile.class,
        footer = {
            "",
            "Examples:",
            "  ./elka mesh",
            "  ./elka mesh social anxiety",
            "  ./elka mesh import desc2026.xml supp2026.gz",
            "  ./elka mesh --forget                 back to the excerpt that comes with Elka"
        })
final class MeshCommand extends ApiCommand {
    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words to look up.")
    private List<String> words = List.of();

    @Option(names = "--forget", description = "Put the excerpt that comes with Elka back in force.")
    private boolean forget;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        JsonNode state = forget ? api.delete("mesh") : api.get("mesh?q=" + Api.encode(String.join(" ", words)));
        if (json) {
            out().println(state.toPrettyString());
            return 0;
        }
        if (words.isEmpty()) {
            out().print(text(state));
        }
        state.path("items")
                .forEach(record -> out().printf(
                                "%-11s %-16s %s  %s%n",
                                record.path("ui").asText(),
                                record.path("kind").asText(),
                                record.path("name").asText(),
                                numbers(record.path("treeNumbers"))));
        return 0;
    }

    private static String numbers(JsonNode numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(text.isEmpty() ? "" : ", ").append(number.asText()));
        return text.toString();
    }

    private static String text(JsonNode state) {
        String problem = state.path("problem").asText();
        return "MeSH: %s, %d headings, %d publication types, %d supplementary concepts%n"
                        .formatted(
                                state.path("source").asText().equals("excerpt")
                                        ? "the excerpt that comes with Elka"
                                        : "imported",
                                state.path("headings").asLong(),
                                state.path("publicationTypes").asLong(),
                                state.path("supplementary").asLong())
                + (problem.isEmpty() ? "" : problem + "\n");
    }

    /** Takes NLM's files. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Put NLM's files of MeSH in force: descriptors (desc2026.xml or d2026.bin), and if you like"
                    + " supplementary concepts (supp2026.xml or c2026.bin); plain or gzip. No restart is needed.",
            footer = {"", "Examples:", "  ./elka mesh import desc2026.xml", "  ./elka mesh import d2026.bin c2026.bin"})
    static final class ImportFile extends ApiCommand {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of MeSH.")
        private List<String> files = List.of();

        @Option(names = "--json", description = "Print the API's answers.")
        private boolean json;

        @Override
        int run(Api api) {
            for (String file : files) {
                JsonNode imported = send(api, file);
                out().print(
                                json
                                        ? imported.toPrettyString() + "\n"
                                        : "%s: %d records%n%s"
                                                .formatted(
                                                        file,
                                                        imported.path("records").asLong(),
                                                        text(imported.path("inForce"))));
            }
            return 0;
        }

        private static JsonNode send(Api api, String file) {
            Path path = Settings.caller().resolve(file);
            try {
                return api.post("mesh", "application/octet-stream", BodyPublishers.ofFile(path));
            } catch (FileNotFoundException e) {
                throw new CommandFailed(file + " cannot be read: " + e.getMessage(), e);
            } catch (CommandFailed refused) {
                throw new CommandFailed(file + ": " + refused.getMessage(), refused);
            }
        }
    }
}
