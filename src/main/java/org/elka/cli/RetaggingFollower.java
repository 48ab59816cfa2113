package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;

/** Starts a dry run or an activation and follows it to its end, with its progress on standard error. */
final class RetaggingFollower {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long LINE_NANOS = 2_000_000_000L;

    private final Api api;
    private final PrintWriter err;

    RetaggingFollower(Api api, PrintWriter err) {
        this.api = api;
        this.err = err;
    }

    /** @param taxonomy its number; empty for the one in force */
    JsonNode dryRun(String taxonomy, String by) {
        return follow("dry-runs", api.post("taxonomy/dry-runs" + parameters(taxonomy, by)));
    }

    /** Puts the taxonomy in force and tags the library by it. @param taxonomy its number; empty for the one in force */
    JsonNode activate(String taxonomy, String by) {
        String tag = api.look("taxonomy").tag();
        return follow("activations", api.post("taxonomy/activations" + parameters(taxonomy, by), tag));
    }

    private static String parameters(String taxonomy, String by) {
        return "?by=" + Api.encode(by) + (taxonomy.isEmpty() ? "" : "&taxonomy=" + taxonomy);
    }

    private JsonNode follow(String kind, JsonNode started) {
        String path = "taxonomy/" + kind + "/" + started.path("id").asLong();
        long next = System.nanoTime() + QUIET_NANOS;
        JsonNode latest = started;
        while (latest.path("state").asText().equals("running")) {
            pause();
            latest = api.get(path);
            if (System.nanoTime() >= next) {
                next = System.nanoTime() + LINE_NANOS;
                err.printf(
                        "elka: %s %d: %d of %d articles, %d changed%n",
                        latest.path("kind").asText(),
                        latest.path("id").asLong(),
                        latest.path("done").asLong(),
                        latest.path("total").asLong(),
                        latest.path("changed").asLong());
                err.flush();
            }
        }
        return latest;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; it goes on in the server", e);
        }
    }
}
