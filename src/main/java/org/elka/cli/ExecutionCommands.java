package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands below {@code searches} that are about executions. */
final class ExecutionCommands {
    private ExecutionCommands() {}

    static String line(JsonNode execution) {
        return "      execution %d, %s by %s: version %d found %d as of change %d%n"
                .formatted(
                        execution.path("id").asLong(),
                        execution.path("executed").asText(),
                        execution.path("by").asText(),
                        execution.path("version").asInt(),
                        execution.path("found").asLong(),
                        execution.path("change").asLong());
    }

    /** Executes a search. */
    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Execute a saved search, keep what it finds, and print what to cite.",
            footer = {"", "Examples:", "  ./elka searches run 'rapid onset' --by jo"})
    static final class Run extends AnswerCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Mixin
        private Author author = new Author();

        @Override
        JsonNode ask(Api api) {
            IndexWait.until(api, err());
            return api.post(search.path(api) + "/executions", Api.object().put("by", author.name()));
        }

        @Override
        String words(JsonNode execution) {
            return "execution %d: %d found%n%n%s%n"
                    .formatted(
                            execution.path("id").asLong(),
                            execution.path("found").asLong(),
                            execution.path("citation").asText());
        }
    }

    /** Prints the citation of an execution. */
    @Command(
            name = "cite",
            mixinStandardHelpOptions = true,
            description = "Print what PRISMA-S asks to be reported of an execution.",
            footer = {"", "Examples:", "  ./elka searches cite 1"})
    static final class Cite extends ApiCommand {
        @Parameters(paramLabel = "EXECUTION")
        private long execution;

        @Override
        int run(Api api) {
            out().println(api.get("executions/" + execution).path("citation").asText());
            return 0;
        }
    }

    /** Runs an execution again. */
    @Command(
            name = "rerun",
            mixinStandardHelpOptions = true,
            description = "Run an execution again as of its change, from the articles as they were then, and compare."
                    + " Exit code 1 if it finds others.",
            footer = {"", "Examples:", "  ./elka searches rerun 1"})
    static final class Rerun extends AnswerCommand {
        @Parameters(paramLabel = "EXECUTION")
        private long execution;

        @Override
        JsonNode ask(Api api) {
            IndexWait.until(api, err());
            return api.get("executions/" + execution + "/rerun");
        }

        @Override
        int exitCode(JsonNode rerun) {
            return rerun.path("same").asBoolean() ? 0 : 1;
        }

        @Override
        String words(JsonNode rerun) {
            StringBuilder text = new StringBuilder("execution %d again: %d found, %d on record: %s%n"
                    .formatted(
                            execution,
                            rerun.path("found").asLong(),
                            rerun.path("onRecord").asLong(),
                            rerun.path("same").asBoolean() ? "the same" : "NOT the same"));
            names(rerun.path("missing"), "missing", text);
            names(rerun.path("added"), "not on record", text);
            if (rerun.path("uncertain").asLong() > 0) {
                text.append("  %d articles were tagged again since: nothing can be proven of their tags%n"
                        .formatted(rerun.path("uncertain").asLong()));
            }
            if (!rerun.path("readAsThen").asBoolean()) {
                text.append("  the query is read otherwise today: headings or program have changed\n");
            }
            if (!rerun.path("intact").asBoolean()) {
                text.append("  the identifiers on record are not those of their digest: the database was changed\n");
            }
            return text.toString();
        }

        private static void names(JsonNode ids, String what, StringBuilder text) {
            if (!ids.isEmpty()) {
                List<String> names = new ArrayList<>();
                ids.forEach(id -> names.add(id.asText()));
                text.append("  ")
                        .append(what)
                        .append(": ")
                        .append(String.join(" ", names))
                        .append('\n');
            }
        }
    }

    /** Compares two executions. */
    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description =
                    "Show what a later execution found that an earlier one did not, what it lost, what changed, and"
                            + " why.",
            footer = {"", "Examples:", "  ./elka searches diff 1 2"})
    static final class Diff extends AnswerCommand {
        @Parameters(index = "0", paramLabel = "EARLIER")
        private long earlier;

        @Parameters(index = "1", paramLabel = "LATER")
        private long later;

        @Override
        JsonNode ask(Api api) {
            IndexWait.until(api, err());
            return api.get("executions/" + later + "/differences?from=" + earlier);
        }

        @Override
        String words(JsonNode found) {
            StringBuilder text = new StringBuilder();
            for (String kind : List.of("added", "removed", "changed")) {
                JsonNode list = found.path(kind);
                text.append("%d %s%n".formatted(list.path("count").asInt(), kind));
                list.path("items").forEach(item -> text.append(difference(item)));
            }
            return text.toString();
        }

        private static String difference(JsonNode item) {
            List<String> reasons = new ArrayList<>();
            item.path("reasons")
                    .forEach(reason -> reasons.add(reason.path("kind").asText()
                            + (reason.has("detail")
                                    ? " (" + reason.path("detail").asText() + ")"
                                    : "")));
            return "  %-8s %-9s %s: %s%n"
                    .formatted(
                            item.path("id").asText(),
                            item.path("pmid").asText(),
                            item.path("title").asText(),
                            String.join("; ", reasons));
        }
    }
}
