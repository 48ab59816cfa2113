package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which articles are one publication and why, and takes what people say of it. */
@Command(
        name = "matches",
        mixinStandardHelpOptions = true,
        description = "List pairs of articles that are, may be or were one publication, with the evidence side by side;"
                + " settle an uncertain pair, undo a merge.",
        subcommands = {MatchesCommand.Settle.class, MatchesCommand.Undo.class},
        footer = {
            "",
            "Examples:",
            "  ./elka matches --state uncertain",
            "  ./elka matches --article E12",
            "  ./elka matches settle 3 different --why 'the abstract and the full paper'",
            "  ./elka matches undo 5"
        })
final class MatchesCommand extends ApiCommand {
    private static final int PAGE = 200;

    @Option(names = "--state", description = "uncertain, merged, undone, settled or related; default: all.")
    private @Nullable String state;

    @Option(names = "--article", paramLabel = "PMID|ID", description = "Only those of this article.")
    private @Nullable String article;

    @Option(names = "--json", description = "Print the API's answer, a pair a line.")
    private boolean json;

    @Override
    int run(Api api) {
        List<JsonNode> items = all(api);
        items.forEach(item -> out().print(json ? item + "\n" : MatchText.of(item)));
        if (!json && items.isEmpty()) {
            out().println("none");
        }
        return 0;
    }

    private List<JsonNode> all(Api api) {
        List<JsonNode> items = new ArrayList<>();
        if (article != null) {
            api.get(ArticleName.path(article) + "/matches").path("items").forEach(item -> {
                if (state == null || state.equals(item.path("state").asText())) {
                    items.add(item);
                }
            });
            return items;
        }
        String after = "0";
        while (after != null) {
            JsonNode page = api.get(
                    "matches?limit=" + PAGE + "&after=" + after + (state == null ? "" : "&state=" + Api.encode(state)));
            page.path("items").forEach(items::add);
            after = page.hasNonNull("next") ? page.path("next").asText() : null;
        }
        return items;
    }

    /** A command that answers. */
    abstract static class Answering extends AnswerCommand {
        @Parameters(index = "0", paramLabel = "MATCH", description = "The pair's number, as `./elka matches` shows it.")
        private long match;

        @Option(names = "--why", description = "The reason, in your words.")
        private @Nullable String why;

        @Option(names = "--revision", description = "What you have seen; default: what is there.")
        private @Nullable String revision;

        @Mixin
        private Author author = new Author();

        abstract boolean same(JsonNode now);

        @Override
        final JsonNode ask(Api api) {
            Api.Answer now = api.look("matches/" + match);
            ObjectNode answer = Api.object().put("same", same(now.body())).put("by", author.name());
            if (why != null) {
                answer.put("why", why);
            }
            return api.put("matches/" + match + "/answer", revision == null ? now.tag() : '"' + revision + '"', answer);
        }

        @Override
        final String words(JsonNode answer) {
            return MatchText.of(answer);
        }
    }

    /** Settles a pair. */
    @Command(
            name = "settle",
            mixinStandardHelpOptions = true,
            description = "Say whether the two articles of a pair are the same publication. The machine never goes"
                    + " against it.",
            footer = {"", "Examples:", "  ./elka matches settle 3 same", "  ./elka matches settle 4 different --by jo"})
    static final class Settle extends Answering {
        /** What can be said. */
        enum Said {
            same,
            different
        }

        @Parameters(index = "1", paramLabel = "same|different")
        private Said said = Said.different;

        @Override
        boolean same(JsonNode now) {
            return said == Said.same;
        }
    }

    /** Undoes a merge. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Undo a merge: both articles are there again, and the machine never merges them any more.",
            footer = {"", "Examples:", "  ./elka matches undo 5 --why 'parts I and II'"})
    static final class Undo extends Answering {
        @Override
        boolean same(JsonNode now) {
            if (!now.path("same").asBoolean()) {
                throw new CommandFailed("match " + now.path("id").asLong() + " is "
                        + now.path("state").asText() + ": there is nothing to undo");
            }
            return false;
        }
    }
}
