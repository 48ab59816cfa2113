package org.elka.cli;

import picocli.CommandLine.Command;

/** What helps people to screen. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "In which order to screen records, and when to stop.",
        subcommands = {ScreenSimulate.class, ScreenStopping.class},
        synopsisSubcommandLabel = "COMMAND")
final class Screen {}
