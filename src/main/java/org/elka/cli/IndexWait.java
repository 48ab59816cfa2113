package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Waits until an index that is behind since its start has caught up. A command that starts the service itself would
 * otherwise get, without a word, the answer of an index that is only being made.
 */
final class IndexWait {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long LINE_NANOS = 2_000_000_000L;

    private IndexWait() {}

    static void until(Api api, PrintWriter err) {
        long next = System.nanoTime() + QUIET_NANOS;
        while (true) {
            JsonNode status = api.get("status");
            JsonNode index = status.path("index");
            if (!index.path("phase").asText().equals("replaying")) {
                return;
            }
            if (System.nanoTime() >= next) {
                next = System.nanoTime() + LINE_NANOS;
                err.printf(
                        "elka: the index catches up: change %d of %d%n",
                        index.path("change").asLong(), status.path("change").asLong());
                err.flush();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while the index caught up", cause);
        }
    }
}
