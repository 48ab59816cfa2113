package org.elka.cli;

import picocli.CommandLine.Option;

/** Who says so: a command acts as the operator, who is nobody, and names who it is for. */
final class Author {
    @Option(names = "--by", description = "Your name; default: ${DEFAULT-VALUE}.", defaultValue = "${sys:user.name}")
    private String by = "";

    String name() {
        return by;
    }
}
