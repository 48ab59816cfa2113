package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
final class Similar extends ApiCommand {
    @Parameters(paramLabel = "ARTICLE", description = "E12, pmid:31234567 or doi:10.1000/xyz.")
    private String article = "";

    @Option(names = "--query", paramLabel = "QUERY", description = "Only what this query finds.")
    private String query = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many articles; default 10.")
    private int limit = 10;

    @Option(names = "--explain", description = "Say what gave each hit its place.")
    private boolean explain;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        IndexWait.until(api, err());
        JsonNode found = api.get(ArticleName.path(article) + "/similar?q=" + Api.encode(query) + "&limit=" + limit
                + "&explain=" + explain);
        if (json) {
            out().println(found.toPrettyString());
        } else {
            found.path("items").forEach(hit -> out().print(ArticleText.hit(hit)));
        }
        return 0;
    }
}
