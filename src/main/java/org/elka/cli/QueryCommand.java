package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how queries are understood. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Look at queries themselves.",
        subcommands = QueryCommand.Explain.class)
final class QueryCommand {
    /** Shows the parse of a query, what words were mapped to, and what each part finds. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Show how a query is read: written out with nothing implied, and how many articles each part"
                    + " finds alone. A query that cannot be read is refused with the place marked.",
            footer = {
                "",
                "Examples:",
                "  ./elka query explain 'ketamine anxiety NOT review[pt]'",
                "  ./elka query explain --no-mapping '\"rapid onset\"[tiab:~3]'",
                "  ./elka query explain --by jo '#1 AND #2' --json"
            })
    static final class Explain extends ApiCommand {
        /** Longer ones are cut; --json has the whole. */
        private static final int WIDEST = 100;

        @Mixin
        private QueryArgument query = new QueryArgument();

        @Option(names = "--json", description = "Print the API's answer.")
        private boolean json;

        @Override
        int run(Api api) {
            IndexWait.until(api, err());
            return query.asking(text -> {
                JsonNode explained = api.get("query/explain?" + query.parameters(text));
                if (json) {
                    out().println(explained.toPrettyString());
                    return;
                }
                out().println(explained.path("details").asText());
                part(explained.path("whole"), 0);
                explained.path("notices").forEach(notice -> {
                    out().printf(
                                    "note: %s %s%n",
                                    notice.path("message").asText(),
                                    notice.path("remedy").asText());
                    out().println(Caret.under(
                            text,
                            notice.path("column").asInt(),
                            notice.path("length").asInt()));
                });
            });
        }

        private void part(JsonNode part, int depth) {
            String count = part.has("count") ? part.path("count").asText() : "-";
            String meaning = part.path("meaning").asText();
            String shown = meaning.length() > WIDEST ? meaning.substring(0, WIDEST) + "..." : meaning;
            String mapped = part.path("mapped").asBoolean() ? part.path("text").asText() + " -> " : "";
            out().printf("%8s  %s%s%s%n", count, "  ".repeat(depth), mapped, shown);
            int headings = part.path("headings").size();
            if (headings > 1) {
                out().printf("%8s  %s  with %d below it%n", "", "  ".repeat(depth), headings - 1);
            }
            part.path("parts").forEach(inner -> part(inner, depth + 1));
        }
    }
}
