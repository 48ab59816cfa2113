package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that has the library tagged again, on trial or for good, and waits for the end. */
abstract class RetaggingCommand extends ApiCommand {
    @Mixin
    Author author = new Author();

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    final int end(JsonNode ended) {
        out().println(json ? ended.toPrettyString() : RetaggingText.of(ended));
        return RetaggingText.exitCode(ended);
    }
}
