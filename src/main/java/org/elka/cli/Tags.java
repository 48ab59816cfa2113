package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the machine and people say of tags. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description =
                "Show an article's tags and values: what the machine says, what people say, what holds. Without an"
                        + " article: what people said over the whole library.",
        footer = {
            "",
            "Examples:",
            "  ./elka tags E12",
            "  ./elka tags --disagreements      where people and the machine differ",
            "  ./elka tags --another-look       verdicts on a text that was revised or retracted since"
        })
final class Tags extends ApiCommand {
    private static final int PAGE = 500;

    @Parameters(arity = "0..1", paramLabel = "PMID|ID", description = "A PMID, Elka's own number (E12) or doi:...")
    private @Nullable String id;

    @Option(names = "--disagreements", description = "Verdicts that the machine does not agree with.")
    private boolean disagreements;

    @Option(names = "--another-look", description = "Verdicts that somebody should look at again.")
    private boolean anotherLook;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        if (id != null) {
            JsonNode tags = api.get(ArticleName.path(id) + "/tags");
            out().print(json ? tags.toPrettyString() + "\n" : TagText.article(tags));
            return 0;
        }
        List<JsonNode> items =
                all(api, disagreements ? "tags/disagreements?" : "tags/verdicts?anotherLook=" + anotherLook);
        items.forEach(item -> out().println(json ? item : TagText.standing(item)));
        if (!json && items.isEmpty()) {
            out().println("none");
        }
        return 0;
    }

    private static List<JsonNode> all(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = api.get(path + "&limit=" + PAGE + "&after=" + after);
            page.path("items").forEach(items::add);
            after = page.hasNonNull("next") ? page.path("next").asText() : null;
        }
        return items;
    }
}
