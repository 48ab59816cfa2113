package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
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
final class Suggest extends AnswerCommand {
    @Parameters(arity = "1..*", paramLabel = "QUERY")
    private List<String> words = List.of();

    @Option(names = "--cursor", paramLabel = "N", description = "After so many characters; default: at the end.")
    private @Nullable Integer cursor;

    @Override
    JsonNode ask(Api api) {
        IndexWait.until(api, err());
        String query = String.join(" ", words);
        return api.get("suggestions?q=" + Api.encode(query) + "&cursor=" + (cursor == null ? query.length() : cursor));
    }

    @Override
    String words(JsonNode found) {
        return found.valueStream().map(Suggest::line).collect(Collectors.joining());
    }

    private static String line(JsonNode suggestion) {
        long count = suggestion.path("count").asLong();
        return "%-8s %6s  %s%n"
                .formatted(
                        suggestion.path("kind").asText(),
                        count == 0 ? "" : count,
                        suggestion.path("insert").asText());
    }
}
