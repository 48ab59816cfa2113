package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what the library holds and does. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What the library holds, how current it is, and what runs.",
        footer = {"", "Examples:", "  ./elka status", "  ./elka status --json"})
final class Status extends ApiCommand {
    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        JsonNode status = api.get("status");
        if (json) {
            out().println(status.toPrettyString());
        } else {
            status.properties()
                    .forEach(entry -> out().printf(
                                    "%-10s %s%n",
                                    entry.getKey(), entry.getValue().asText()));
        }
        return 0;
    }
}
