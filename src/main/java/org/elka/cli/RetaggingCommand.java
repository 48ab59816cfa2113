package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Option;

/** A command that has the library tagged again, on trial or for good, and waits for the end. */
abstract class RetaggingCommand extends ApiCommand {
    @Option(names = "--by", description = "Your name; default: ${DEFAULT-VALUE}.", defaultValue = "${sys:user.name}")
    String by = "";

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    final int end(JsonNode ended) {
        out().println(json ? ended.toPrettyString() : RetaggingText.of(ended));
        return RetaggingText.exitCode(ended);
    }
}
