package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a query can go on. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = "Show what can be written at the end of a query, or at a place in it: fields, headings, tags,"
                + " authors, journals and values that the library has.",
        footer = {
            "",
            "Examples:",
            "  ./elka suggest 'ketamine AND anxiety dis'",
            "  ./elka suggest 'ketamine[' ",
            "  ./elka suggest 'tag:on'"
        })
final class Suggest extends ApiCommand {
    @Parameters(arity = "1..*", paramLabel = "QUERY")
    private List<String> words = List.of();

    @Option(names = "--cursor", paramLabel = "N", description = "After so many characters; default: at the end.")
    private @Nullable Integer cursor;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        IndexWait.until(api, err());
        String query = String.join(" ", words);
        JsonNode found =
                api.get("suggestions?q=" + Api.encode(query) + "&cursor=" + (cursor == null ? query.length() : cursor));
        if (json) {
            out().println(found.toPrettyString());
        } else {
            found.forEach(one -> out().printf(
                            "%-8s %6s  %s%n",
                            one.path("kind").asText(),
                            one.path("count").asLong() == 0
                                    ? ""
                                    : one.path("count").asText(),
                            one.path("insert").asText()));
        }
        return 0;
    }
}
