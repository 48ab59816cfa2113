package org.elka.cli;

import picocli.CommandLine.Command;

/** Tags again what the taxonomy and the tagger in force have not tagged. */
@Command(
        name = "retag",
        mixinStandardHelpOptions = true,
        description =
                "Tag again, by the taxonomy in force and the present tagger, what anything else has tagged, and wait"
                        + " for the end. People's verdicts stay. Goes on where it was stopped.",
        footer = {"", "Examples:", "  ./elka taxonomy dry-run    what it would change", "  ./elka retag"})
final class Retag extends RetaggingCommand {
    @Override
    int run(Api api) {
        return end(new RetaggingFollower(api, err()).activate("", author.name()));
    }
}
