package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import picocli.CommandLine.Command;

/** Makes the index anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Make the index again from the database, while the one in use serves, and wait for the end.",
        footer = {"", "Examples:", "  ./elka reindex"})
final class Reindex extends ApiCommand {
    private static final Duration LOOK = Duration.ofMillis(250);

    @Override
    int run(Api api) {
        long asked = api.post("index/rebuilds").path("rebuilds").asLong();
        long shown = -1;
        while (true) {
            JsonNode index = index(api);
            if (index.path("rebuilds").asLong() > asked) {
                out().printf(
                                "index made anew: %d articles%n",
                                index.path("articles").asLong());
                return 0;
            }
            long change = index.path("rebuilding").path("lastChange").asLong(shown);
            if (change > shown) {
                shown = change;
                err().printf(
                                "elka: change %d of %d%n",
                                change, index.path("rebuilding").path("target").asLong());
                err().flush();
            }
            pause();
        }
    }

    /** How the index stands; fails where it takes no changes, since whoever waits for one would wait for ever. */
    static JsonNode index(Api api) {
        JsonNode index = api.get("status").path("index");
        if (index.has("problem")) {
            throw new CommandFailed(
                    "the index takes no changes: " + index.path("problem").asText());
        }
        return index;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; the index goes on being made in the server", e);
        }
    }
}
