package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  ./elka search ketamine --filter design:rct,observational --facets design,disorder --limit 0",
            "  ./elka search 'ketamine AND route:iv' --snippets 2",
            "  ./elka search 'reports:safety AND 2020:2026[dp]' --json",
            "  ./elka search --history 'ketamine[tiab]'                 keeps it as line #1",
            "  ./elka search --history '#1 AND #2' --limit 0",
            "  ./elka search --question 'how fast does ketamine reduce social anxiety' --explain"
        })
final class Search extends ApiCommand {
    @Mixin
    private QueryArgument query = new QueryArgument();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many articles; default 10.")
    private int limit = 10;

    @Option(names = "--sort", description = "relevance (default), newest, oldest, or n (participants).")
    private String sort = "relevance";

    @Option(
            names = "--filter",
            paramLabel = "FACET:VALUE,...",
            description = "Only articles with one of these values of a facet; may be repeated.")
    private List<String> filters = List.of();

    @Option(names = "--facets", paramLabel = "FACET,...", description = "Count these: design, disorder, year ...")
    private String facets = "";

    @Option(
            names = "--snippets",
            paramLabel = "N",
            description = "Show N passages that show why each article was found, its words in *...*; 0 to 10.")
    private int snippets;

    @Option(
            names = "--history",
            description = "Keep the query as your next line, to which later ones can refer as #1; see ./elka history.")
    private boolean history;

    @Option(
            names = "--question",
            paramLabel = "TEXT",
            description =
                    "Plain words or a sentence: not all of them must be there. Hits match QUERY too, if there is one.")
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
        IndexWait.until(api, err());
        return question.isBlank() ? query.asking(text -> show(api, text)) : query.askingOrAll(text -> show(api, text));
    }

    private void show(Api api, String text) {
        if (history) {
            JsonNode kept = query.keep(api, text);
            out().printf("#%d  ", kept.path("line").path("line").asInt());
        }
        JsonNode found = api.get("articles?" + query.parameters(text) + parameters() + ranking());
        if (json) {
            out().println(found.toPrettyString());
            return;
        }
        out().printf(
                        "%d %s, as of change %d%n",
                        found.path("total").asLong(),
                        found.path("total").asLong() == 1 ? "article" : "articles",
                        found.path("change").asLong());
        QueryArgument.notices(found, err());
        if (found.has("didYouMean")) {
            err().println("elka: note: did you mean: "
                    + found.path("didYouMean").path("query").asText());
        }
        found.path("facets").properties().forEach(facet -> out().print(counts(facet.getKey(), facet.getValue())));
        found.path("items").forEach(article -> out().print(ArticleText.hit(article)));
    }

    private String parameters() {
        StringBuilder parameters = new StringBuilder("&limit=" + limit + "&sort=" + Api.encode(sort) + "&facets="
                + Api.encode(facets) + "&snippets=" + snippets);
        filters.forEach(filter -> parameters.append("&filter=").append(Api.encode(filter)));
        return parameters.toString();
    }

    private static String counts(String facet, JsonNode values) {
        StringBuilder text = new StringBuilder(facet).append('\n');
        values.forEach(value -> text.append("%8d  %s%n"
                .formatted(value.path("count").asLong(), value.path("value").asText())));
        return text.toString();
    }

    private String ranking() {
        return "&question=" + Api.encode(question) + "&signals=" + Api.encode(signals) + "&explain=" + explain;
    }
}
