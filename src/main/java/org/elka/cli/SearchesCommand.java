package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            ExecutionCommands.Run.class,
            ExecutionCommands.Cite.class,
            ExecutionCommands.Rerun.class,
            ExecutionCommands.Diff.class
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
final class SearchesCommand extends AnswerCommand {
    @Override
    JsonNode ask(Api api) {
        return api.get("searches");
    }

    @Override
    String words(JsonNode searches) {
        return searches.isEmpty()
                ? "none; ./elka searches save NAME QUERY saves one\n"
                : searches.valueStream().map(SearchesCommand::line).collect(Collectors.joining());
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

    /** A command that says what a saved search asks. */
    abstract static class AskingCommand extends AnswerCommand {
        @Parameters(index = "1", paramLabel = "QUERY", description = "What to ask, in PubMed's language.")
        private String query = "";

        @Option(names = "--filter", paramLabel = "FACET:VALUE,...", description = "Only articles with one of these.")
        private List<String> filters = List.of();

        @Option(names = "--note", description = "What it is for, or why it changes, in your words.")
        private @Nullable String note;

        @Mixin
        private Author author = new Author();

        /** @param role under which the author is named */
        final ObjectNode asked(String role) {
            ObjectNode asked = Api.object().put("query", query).put(role, author.name());
            ArrayNode array = asked.putArray("filters");
            filters.forEach(array::add);
            return note == null ? asked : asked.put("note", note);
        }

        @Override
        final String words(JsonNode search) {
            return line(search);
        }
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
    static final class Save extends AskingCommand {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Override
        JsonNode ask(Api api) {
            return api.post("searches", asked("owner").put("name", name));
        }
    }

    /** Adds a version to a search. */
    @Command(
            name = "revise",
            mixinStandardHelpOptions = true,
            description = "Let a saved search ask something else. What it asked and found before stays.",
            footer = {"", "Examples:", "  ./elka searches revise 'rapid onset' 'ketamine[tiab] AND tag:onset-speed'"})
    static final class Revise extends AskingCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Override
        JsonNode ask(Api api) {
            String path = search.path(api);
            return api.put(path, api.look(path).tag(), asked("by"));
        }
    }

    /** Removes a search. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Remove a saved search from the list, and follow it no more. Its executions stay.",
            footer = {"", "Examples:", "  ./elka searches remove 'rapid onset'"})
    static final class Remove extends ApiCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Override
        int run(Api api) {
            api.delete(search.path(api));
            return 0;
        }
    }

    /** Shows a search with its versions and executions. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show what a saved search asked in each version, and what it found when.",
            footer = {"", "Examples:", "  ./elka searches show 'rapid onset'"})
    static final class Show extends AnswerCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Override
        JsonNode ask(Api api) {
            String path = search.path(api);
            return Api.object()
                    .<ObjectNode>set("search", api.get(path))
                    .set("executions", api.get(path + "/executions"));
        }

        @Override
        String words(JsonNode answer) {
            StringBuilder text = new StringBuilder(line(answer.path("search")));
            answer.path("search").path("versions").forEach(version -> text.append(version(version)));
            answer.path("executions").forEach(execution -> text.append(ExecutionCommands.line(execution)));
            return text.toString();
        }

        private static String version(JsonNode version) {
            return "      version %d, %s by %s: %s%s%n"
                    .formatted(
                            version.path("number").asInt(),
                            version.path("saved").asText(),
                            version.path("by").asText(),
                            version.path("query").asText(),
                            version.has("note") ? " (" + version.path("note").asText() + ")" : "");
        }
    }
}
