package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds articles like another one. */
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        description = "Articles like another one, by its typical words and by meaning, the most similar first.",
        footer = {
            "",
            "Examples:",
            "  ./elka similar E12",
            "  ./elka similar pmid:31234567 --query 'design:rct AND 2020:2026[dp]' --limit 5 --explain"
        })
final class Similar extends AnswerCommand {
    @Parameters(paramLabel = "ARTICLE", description = "E12, pmid:31234567 or doi:10.1000/xyz.")
    private String article = "";

    @Option(names = "--query", paramLabel = "QUERY", description = "Only what this query finds.")
    private String query = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many articles; default 10.")
    private int limit = 10;

    @Option(names = "--explain", description = "Say what gave each hit its place.")
    private boolean explain;

    @Override
    JsonNode ask(Api api) {
        IndexWait.until(api, err());
        return api.get(ArticleName.path(article) + "/similar?q=" + Api.encode(query) + "&limit=" + limit + "&explain="
                + explain);
    }

    @Override
    String words(JsonNode found) {
        return found.path("items").valueStream().map(ArticleText::hit).collect(Collectors.joining());
    }
}
