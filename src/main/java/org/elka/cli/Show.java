package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one article. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show one article: abstract, tags with their sentences, values, version.",
        footer = {
            "",
            "Examples:",
            "  ./elka show 31234567",
            "  ./elka show E12 --json",
            "  ./elka show doi:10.1000/xyz",
            "  ./elka show E12 --cite apa"
        })
final class Show extends ApiCommand {
    @Parameters(paramLabel = "PMID|ID", description = "A PMID, Elka's own number (E12) or doi:...")
    private String id = "";

    @Option(names = "--history", description = "Show what each version changed, and errata, preprints and the like.")
    private boolean history;

    @Option(
            names = "--cite",
            paramLabel = "STYLE",
            description = "Print its citation in ama, apa, vancouver or any CSL style.")
    private @Nullable String style;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        if (history) {
            return history(api, ArticleName.path(id));
        }
        if (style != null) {
            out().print(api.text(ArticleName.path(id) + "/citation?style=" + Api.encode(style)));
            return 0;
        }
        JsonNode article = api.get(ArticleName.path(id));
        out().print(json ? article.toPrettyString() + "\n" : ArticleText.whole(article));
        return 0;
    }

    private int history(Api api, String article) {
        JsonNode revisions = api.get(article + "/revisions");
        JsonNode relations = api.get(article + "/relations");
        if (json) {
            out().println(revisions.toPrettyString());
            out().println(relations.toPrettyString());
        } else {
            out().print(HistoryText.of(revisions, relations));
        }
        return 0;
    }
}
