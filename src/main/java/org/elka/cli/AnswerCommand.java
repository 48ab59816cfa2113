package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Option;

/** A command whose work is one answer of the API, printed as it is or in words. */
abstract class AnswerCommand extends ApiCommand {
    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    /** What the API answers. */
    abstract JsonNode ask(Api api);

    /** The answer in words, with a line feed at its end. */
    abstract String words(JsonNode answer);

    /** The exit code; 0 unless the answer itself is bad news. */
    int exitCode(JsonNode answer) {
        return 0;
    }

    @Override
    final int run(Api api) {
        JsonNode answer = ask(api);
        out().print(json ? answer.toPrettyString() + "\n" : words(answer));
        return exitCode(answer);
    }
}
