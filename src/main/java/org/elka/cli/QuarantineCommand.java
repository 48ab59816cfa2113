package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what could not be read, and reads it again. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "List what could not be read, show one entry with its bytes, or read all of it again after an"
                + " upgrade.",
        footer = {
            "",
            "Examples:",
            "  ./elka quarantine          what waits, with place and reason",
            "  ./elka quarantine 7        one entry with its bytes",
            "  ./elka quarantine retry    read all that waits again"
        })
final class QuarantineCommand extends ApiCommand {
    @Parameters(arity = "0..1", paramLabel = "ID|retry", description = "An entry's number, or retry.")
    private @Nullable String what;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many entries; default 20.")
    private int limit = 20;

    @Option(names = "--all", description = "Also what was released.")
    private boolean all;

    @Option(names = "--json", description = "Print the API's answer.")
    private boolean json;

    @Override
    int run(Api api) {
        if (what == null) {
            return list(api.get("quarantine?limit=" + limit + "&all=" + all));
        }
        return what.equals("retry") ? retry(api) : show(api, Api.encode(what));
    }

    private int list(JsonNode page) {
        if (json) {
            out().println(page.toPrettyString());
        } else {
            page.path("items").forEach(entry -> out().println(line(entry)));
            out().println(page.path("waiting").asLong() + " wait in quarantine");
        }
        return 0;
    }

    private int show(Api api, String id) {
        JsonNode entry = api.get("quarantine/" + id);
        if (json) {
            out().println(entry.toPrettyString());
            return 0;
        }
        out().println(line(entry));
        try (InputStream bytes = api.open("quarantine/" + id + "/bytes", "application/octet-stream")) {
            out().println(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private int retry(Api api) {
        JsonNode started = api.post("quarantine/retries");
        JsonNode ended = new RunFollower(api, err()).follow(started.path("id").asLong());
        out().println(json ? ended : RunText.line(ended));
        return RunText.exitCode(ended);
    }

    private static String line(JsonNode entry) {
        return "%6d  run %d, line %d: %s at %s: %s%s"
                .formatted(
                        entry.path("id").asLong(),
                        entry.path("run").asLong(),
                        entry.path("line").asLong(),
                        entry.path("identifier").asText("without a number"),
                        entry.path("place").asText(),
                        entry.path("reason").asText(),
                        entry.has("released")
                                ? " (released " + entry.path("released").asText() + ")"
                                : "");
    }
}
