package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tags again what the taxonomy and the tagger in force have not tagged. */
@Command(
        name = "retag",
        mixinStandardHelpOptions = true,
        description =
                "Tag again, by the taxonomy in force and the present tagger, what anything else has tagged, and wait"
                        + " for the end. People's verdicts stay. Goes on where it was stopped.",
        footer = {"", "Examples:", "  ./elka taxonomy dry-run    what it would change", "  ./elka retag"})
final class Retag extends ApiCommand {
    @Option(names = "--by", description = "Your name; default: ${DEFAULT-VALUE}.", defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        JsonNode ended = new RetaggingFollower(api, err()).activate("", by);
        out().println(json ? ended.toPrettyString() : RetaggingText.of(ended));
        return RetaggingText.exitCode(ended);
    }
}
