package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a person's kept searches. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "List the searches that you kept by `./elka search --history`, or forget some. A query refers to a"
                        + " line as #1.",
        footer = {
            "",
            "Examples:",
            "  ./elka history",
            "  ./elka history --by jo --json",
            "  ./elka history --forget 3",
            "  ./elka history --clear"
        })
final class History extends ApiCommand {
    @Option(
            names = "--by",
            description = "Whose searches; default: ${DEFAULT-VALUE}.",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--forget", paramLabel = "LINE", description = "Forget one line; its number is not given again.")
    private @Nullable Integer forget;

    @Option(names = "--clear", description = "Forget all lines, and number from 1 again.")
    private boolean clear;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        String person = "?by=" + Api.encode(by);
        if (clear) {
            api.delete("history" + person);
        } else if (forget != null) {
            api.delete("history/" + forget + person);
        }
        JsonNode lines = api.get("history" + person);
        if (json) {
            out().println(lines.toPrettyString());
            return 0;
        }
        lines.forEach(line -> out().printf(
                        "%5s %8d  %s%n",
                        "#" + line.path("line").asInt(),
                        line.path("total").asLong(),
                        line.path("query").asText()));
        return 0;
    }
}
