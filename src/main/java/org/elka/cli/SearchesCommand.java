package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that a person does with saved searches. */
@Command(
        name = "searches",
        mixinStandardHelpOptions = true,
        description = "List saved searches; save one, revise it, run and cite it, compare what it found.",
        subcommands = {
            SearchesCommand.Save.class,
            SearchesCommand.Revise.class,
            SearchesCommand.Remove.class,
            SearchesCommand.Show.class,
            Executing.Run.class,
            Executing.Cite.class,
            Executing.Rerun.class,
            Executing.Diff.class
        },
        footer = {
            "",
            "Examples:",
            "  ./elka searches",
            "  ./elka searches save 'rapid onset' 'ketamine[tiab] AND reports:onset-speed' --filter design:rct",
            "  ./elka searches run 'rapid onset'      execute it, and print what to cite",
            "  ./elka searches diff 1 2               what execution 2 found that 1 did not, and why",
            "  ./elka searches rerun 1                run execution 1 again as of its change"
        })
final class SearchesCommand extends ApiCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        JsonNode searches = api.get("searches");
        if (json) {
            out().println(searches.toPrettyString());
            return 0;
        }
        searches.forEach(search -> out().print(line(search)));
        if (searches.isEmpty()) {
            out().println("none; ./elka searches save NAME QUERY saves one");
        }
        return 0;
    }

    private static String line(JsonNode search) {
        StringBuilder text = new StringBuilder("%4d  %s (%s), version %d: %s%n"
                .formatted(
                        search.path("id").asLong(),
                        search.path("name").asText(),
                        search.path("owner").asText(),
                        search.path("version").asInt(),
                        search.path("query").asText()));
        search.path("filters")
                .forEach(filter ->
                        text.append("      only ").append(filter.asText()).append('\n'));
        if (search.has("problem")) {
            text.append("      not followed at present: ")
                    .append(search.path("problem").asText())
                    .append('\n');
        }
        return text.toString();
    }

    /** The number of the search that was named by number or by name. */
    static String number(Api api, String numberOrName) {
        if (numberOrName.matches("\\d+")) {
            return numberOrName;
        }
        List<String> found = api.get("searches")
                .valueStream()
                .filter(search -> search.path("name").asText().equals(numberOrName))
                .map(search -> search.path("id").asText())
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailed("there is no saved search '" + numberOrName + "'; ./elka searches lists them");
        }
        if (found.size() > 1) {
            throw new CommandFailed("more than one saved search is called '" + numberOrName
                    + "'; name it by its number: " + String.join(", ", found));
        }
        return found.getFirst();
    }

    static BodyPublisher body(ObjectNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static ObjectNode asked(String query, List<String> filters, @Nullable String note) {
        ObjectNode asked = object().put("query", query);
        ArrayNode array = asked.putArray("filters");
        filters.forEach(array::add);
        return note == null ? asked : asked.put("note", note);
    }

    /** Saves a search. */
    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = "Save a search under a name. Alerts follow it from then on.",
            footer = {
                "",
                "Examples:",
                "  ./elka searches save 'rapid onset' 'ketamine[tiab] AND reports:onset-speed'",
                "  ./elka searches save trials 'ketamine' --filter design:rct --note 'for the review' --by jo"
            })
    static final class Save extends ApiCommand {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Parameters(index = "1", paramLabel = "QUERY")
        private String query = "";

        @Option(names = "--filter", paramLabel = "FACET:VALUE,...", description = "Only articles with one of these.")
        private List<String> filters = List.of();

        @Option(names = "--note", description = "What it is for, in your words.")
        private @Nullable String note;

        @Option(
                names = "--by",
                description = "Your name; default: ${DEFAULT-VALUE}.",
                defaultValue = "${sys:user.name}")
        private String by = "";

        @Option(names = "--json", description = "Print the API's answer.")
        private boolean json;

        @Override
        int run(Api api) {
            JsonNode saved = api.post(
                    "searches",
                    "application/json",
                    body(asked(query, filters, note).put("name", name).put("owner", by)));
            out().print(json ? saved.toPrettyString() + "\n" : line(saved));
            return 0;
        }
    }

    /** Adds a version to a search. */
    @Command(
            name = "revise",
            mixinStandardHelpOptions = true,
            description = "Let a saved search ask something else. What it asked and found before stays.",
            footer = {"", "Examples:", "  ./elka searches revise 'rapid onset' 'ketamine[tiab] AND tag:onset-speed'"})
    static final class Revise extends ApiCommand {
        @Parameters(index = "0", paramLabel = "NAME|NUMBER")
        private String search = "";

        @Parameters(index = "1", paramLabel = "QUERY")
        private String query = "";

        @Option(names = "--filter", paramLabel = "FACET:VALUE,...", description = "Only articles with one of these.")
        private List<String> filters = List.of();

        @Option(names = "--note", description = "Why, in your words.")
        private @Nullable String note;

        @Option(
                names = "--by",
                description = "Your name; default: ${DEFAULT-VALUE}.",
                defaultValue = "${sys:user.name}")
        private String by = "";

        @Option(names = "--json", description = "Print the API's answer.")
        private boolean json;

        @Override
        int run(Api api) {
            String path = "searches/" + number(api, search);
            String seen = api.look(path).tag();
            JsonNode revised = api.put(
                    path,
                    seen,
                    "application/json",
                    body(asked(query, filters, note).put("by", by)));
            out().print(json ? revised.toPrettyString() + "\n" : line(revised));
            return 0;
        }
    }

    /** Removes a search. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Remove a saved search from the list, and follow it no more. Its executions stay.",
            footer = {"", "Examples:", "  ./elka searches remove 'rapid onset'"})
    static final class Remove extends ApiCommand {
        @Parameters(paramLabel = "NAME|NUMBER")
        private String search = "";

        @Override
        int run(Api api) {
            api.delete("searches/" + number(api, search));
            return 0;
        }
    }

    /** Shows a search with its versions and executions. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show what a saved search asked in each version, and what it found when.",
            footer = {"", "Examples:", "  ./elka searches show 'rapid onset'"})
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "NAME|NUMBER")
        private String search = "";

        @Option(names = "--json", description = "Print the API's answers.")
        private boolean json;

        @Override
        int run(Api api) {
            String path = "searches/" + number(api, search);
            JsonNode found = api.get(path);
            JsonNode executions = api.get(path + "/executions");
            if (json) {
                out().println(object().<ObjectNode>set("search", found)
                        .set("executions", executions)
                        .toPrettyString());
                return 0;
            }
            out().print(line(found));
            found.path("versions")
                    .forEach(version -> out().printf(
                                    "      version %d, %s by %s: %s%s%n",
                                    version.path("number").asInt(),
                                    version.path("saved").asText(),
                                    version.path("by").asText(),
                                    version.path("query").asText(),
                                    version.has("note")
                                            ? " (" + version.path("note").asText() + ")"
                                            : ""));
            executions.forEach(execution -> out().print(Executing.line(execution)));
            return 0;
        }
    }
}
