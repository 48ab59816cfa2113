package org.elka.cli;

import picocli.CommandLine.Option;

/** Who says so; there are no accounts yet. */
final class Author {
    @Option(names = "--by", description = "Your name; default: ${DEFAULT-VALUE}.", defaultValue = "${sys:user.name}")
    private String by = "";

    String name() {
        return by;
    }
}
