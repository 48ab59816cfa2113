package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a person thinks of a tag or value. */
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        description =
                "Say that a tag of an article, or its values of a name, is confirmed, rejected, added or corrected."
                        + " A person's word outranks the machine's; what was said before is kept.",
        footer = {
            "",
            "Examples:",
            "  ./elka verdict E12 onset-speed confirmed",
            "  ./elka verdict E12 onset-speed rejected --why 'onset of anaesthesia'",
            "  ./elka verdict E12 safety added --level reports --evidence 'No adverse events occurred.'",
            "  ./elka verdict E12 design corrected --of-values --value rct --evidence 'randomised trial'"
        })
final class GiveVerdict extends ApiCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "PMID|ID", description = "A PMID, Elka's own number (E12) or doi:...")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "A tag, or with --of-values the name of values.")
    private String name = "";

    @Parameters(index = "2", paramLabel = "VERDICT", description = "confirmed, rejected, added or corrected")
    private String verdict = "";

    @Option(names = "--of-values", description = "NAME is that of values: design, dose, n ...")
    private boolean ofValues;

    @Option(names = "--level", description = "reports or mentions, of a tag that is added or corrected.")
    private @Nullable String level;

    @Option(names = "--evidence", paramLabel = "QUOTE", description = "A verbatim passage of title or abstract.")
    private List<String> evidence = List.of();

    @Option(names = "--value", paramLabel = "TEXT", description = "A value that holds.")
    private List<String> values = List.of();

    @Option(names = "--why", description = "The reason, in your words.")
    private @Nullable String why;

    @Mixin
    private Author author = new Author();

    @Option(
            names = "--revision",
            description = "What you have seen, as `./elka tags` shows it; default: what is there.")
    private @Nullable String revision;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        String path = ArticleName.path(id) + (ofValues ? "/values/" : "/tags/") + Api.encode(name) + "/verdict";
        String seen = revision == null ? api.look(path).tag() : '"' + revision + '"';
        JsonNode state = api.put(path, seen, "application/json", BodyPublishers.ofString(body().toString()));
        out().print(json ? state.toPrettyString() + "\n" : TagText.state(state));
        return 0;
    }

    private ObjectNode body() {
        ObjectNode body = JSON.createObjectNode().put("verdict", verdict).put("by", author.name());
        if (level != null) {
            body.put("level", level);
        }
        if (why != null) {
            body.put("why", why);
        }
        if (!ofValues) {
            quotes(body.putArray("evidence"));
            return body;
        }
        ArrayNode held = body.putArray("values");
        for (String value : values) {
            ObjectNode one = held.addObject().put("text", value);
            if (value.matches("\\d+(\\.\\d+)?")) {
                one.put("number", Double.parseDouble(value));
            }
            quotes(one.putArray("evidence"));
        }
        return body;
    }

    private void quotes(ArrayNode array) {
        evidence.forEach(quote -> array.addObject().put("quote", quote));
    }
}
