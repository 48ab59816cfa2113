package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Follows a run to its end, with its progress on standard error once it takes longer than a second. */
final class RunFollower {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long LINE_NANOS = 2_000_000_000L;

    private final Api api;
    private final PrintWriter err;

    RunFollower(Api api, PrintWriter err) {
        this.api = api;
        this.err = err;
    }

    /** Waits for the run's end and returns it as the API shows it. */
    JsonNode follow(long run) {
        long next = System.nanoTime() + QUIET_NANOS;
        try (InputStream events = api.open("runs/" + run + "/events", "text/event-stream");
                BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (!line.startsWith("data:")) {
                    continue;
                }
                JsonNode latest = JSON.readTree(line.substring("data:".length()));
                if (!latest.path("state").asText().equals("running")) {
                    return latest;
                }
                if (System.nanoTime() >= next) {
                    next = System.nanoTime() + LINE_NANOS;
                    show(latest);
                }
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    "the run's progress broke off (" + e.getMessage() + "); `./elka runs " + run
                            + "` shows how it stands",
                    e);
        }
        return api.get("runs/" + run + "?limit=0").path("run");
    }

    private void show(JsonNode run) {
        JsonNode progress = run.path("progress");
        if (progress.isMissingNode()) {
            return;
        }
        StringBuilder line = new StringBuilder("elka: run ")
                .append(run.path("id").asLong())
                .append(": ")
                .append(progress.path("doing").asText());
        if (progress.has("waiting")) {
            line.append(", waiting until ")
                    .append(progress.path("waitingUntil").asText())
                    .append(": ")
                    .append(progress.path("waiting").asText());
        } else if (progress.path("done").asLong() > 0) {
            line.append(", ").append(progress.path("done").asLong());
            if (progress.has("total")) {
                line.append(" of ").append(progress.path("total").asLong());
            }
            line.append(", ").append(progress.path("rate").asText()).append("/s");
            if (progress.has("secondsLeft")) {
                line.append(", ").append(progress.path("secondsLeft").asLong()).append(" s left");
            }
        }
        err.println(line);
        err.flush();
    }
}
