package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows runs and their ledgers. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "List the last runs, or show one with its ledger.",
        footer = {
            "",
            "Examples:",
            "  ./elka runs",
            "  ./elka runs 3",
            "  ./elka runs 3 --outcome missing",
            "  ./elka runs 3 --cancel"
        })
final class RunsCommand extends ApiCommand {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "A run's number.")
    private @Nullable Long id;

    @Option(names = "--outcome", description = "Only ledger lines with this outcome: new, revised, missing ...")
    private String outcome = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many runs or lines; default 20.")
    private int limit = 20;

    @Option(names = "--cancel", description = "Stop that run at its next page; what is written stays.")
    private boolean cancel;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        if (cancel) {
            return cancel(api);
        }
        JsonNode answer = id == null
                ? api.get("runs?limit=" + limit)
                : api.get("runs/" + id + "?limit=" + limit + "&outcome=" + Api.encode(outcome));
        if (json) {
            out().println(answer.toPrettyString());
        } else if (id == null) {
            answer.path("items").forEach(run -> out().println(RunText.line(run)));
        } else {
            out().println(RunText.line(answer.path("run")));
            answer.path("ledger").forEach(line -> out().println(ledgerLine(line)));
        }
        return 0;
    }

    private int cancel(Api api) {
        if (id == null) {
            throw new CommandFailed("which run is to be cancelled? `./elka runs` lists them: ./elka runs ID --cancel");
        }
        api.delete("runs/" + id);
        JsonNode ended = new RunFollower(api, err()).follow(id);
        out().println(json ? ended : RunText.line(ended));
        return 0;
    }

    private static String ledgerLine(JsonNode line) {
        String place = line.path("place").asText("");
        return "%6d  %-10s %-12s %-8s %s%s"
                .formatted(
                        line.path("number").asLong(),
                        line.path("identifier").asText(""),
                        line.path("outcome").asText(),
                        line.path("article").asText(""),
                        place.isEmpty() ? "" : place + "  ",
                        line.path("detail").asText("").replaceFirst("^\\Q" + place + "\\E: ", ""))
                .stripTrailing();
    }
}
