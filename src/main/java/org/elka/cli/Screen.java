package org.elka.cli;

import picocli.CommandLine.Command;

/** What helps people to screen. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "In which order to screen records.",
        subcommands = {ScreenSimulate.class},
        synopsisSubcommandLabel = "COMMAND")
final class Screen {}
