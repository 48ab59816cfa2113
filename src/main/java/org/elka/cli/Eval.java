package org.elka.cli;

import picocli.CommandLine.Command;

/** Measures how good Elka's answers are, against people's. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measure how far Elka agrees with people.",
        subcommands = {EvalTags.class, EvalSearch.class},
        synopsisSubcommandLabel = "COMMAND")
final class Eval {}
