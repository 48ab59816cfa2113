package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Searches the library. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Search the library in PubMed's language, best match first. Tags stand with the sentence that"
                + " shows them.",
        footer = {
            "",
            "Examples:",
            "  ./elka search 'ketamine AND tag:onset-speed'",
            "  ./elka search '\"social anxiety\"[tiab] AND randomized controlled trial[pt]' --limit 5",
            "  ./elka search 'reports:safety AND 2020:2026[dp]' --json",
            "  ./elka search --question 'how fast does ketamine reduce social anxiety' design:rct --explain"
        })
final class Search extends ApiCommand {
    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The query; several words are one query.")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many articles; default 10.")
    private int limit = 10;

    @Option(names = "--sort", description = "relevance (default), newest, oldest, or n (participants).")
    private String sort = "relevance";

    @Option(
            names = "--question",
            paramLabel = "TEXT",
            description = "Plain words or a sentence: not all of them must be there. Hits match QUERY too, if given.")
    private String question = "";

    @Option(
            names = "--signals",
            paramLabel = "NAMES",
            description = "What counts in the best match: words,phrases,meaning,headings,design,recency; default all.")
    private String signals = "";

    @Option(names = "--explain", description = "Say what gave each hit its place.")
    private boolean explain;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        if (words.isEmpty() && question.isBlank()) {
            throw new ParameterException(
                    spec().commandLine(), "Missing QUERY, or --question; '' as QUERY is every article");
        }
        IndexWait.until(api, err());
        String query = String.join(" ", words);
        JsonNode found = api.get("articles?q=" + Api.encode(query) + "&limit=" + limit + "&sort=" + Api.encode(sort)
                + "&question=" + Api.encode(question) + "&signals=" + Api.encode(signals) + "&explain=" + explain);
        if (json) {
            out().println(found.toPrettyString());
            return 0;
        }
        out().printf(
                        "%d %s, as of change %d%n",
                        found.path("total").asLong(),
                        found.path("total").asLong() == 1 ? "article" : "articles",
                        found.path("change").asLong());
        found.path("notices")
                .forEach(notice -> err().println("elka: note: column "
                        + notice.path("column").asInt() + ": "
                        + notice.path("message").asText() + " "
                        + notice.path("remedy").asText()));
        found.path("items").forEach(article -> out().print(ArticleText.hit(article)));
        return 0;
    }
}
