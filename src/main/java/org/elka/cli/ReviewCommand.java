package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews as files. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Write a review as an archive, and take one in from another Elka.",
        subcommands = {ReviewCommand.Archive.class, ReviewCommand.TakeIn.class},
        synopsisSubcommandLabel = "COMMAND")
final class ReviewCommand {
    @Command(
            name = "archive",
            mixinStandardHelpOptions = true,
            description =
                    "Write a review's whole history, with the people and texts that it speaks of, to a file; also what"
                            + " is still hidden from its owners. The same review gives the same bytes, wherever it lies.",
            footer = {"", "Example:", "  ./elka review archive 3 --at 2026-01-31T12:00:00Z --out review.zip"})
    static final class Archive extends ApiCommand {
        @Parameters(paramLabel = "REVIEW", description = "The review's number.")
        private long review;

        @Option(names = "--at", paramLabel = "TIME", description = "As it stood then; default: now.")
        private @Nullable String at;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
        private Path out = Path.of("");

        @Override
        int run(Api api) {
            String path = "reviews/" + review + "/archive" + (at == null ? "" : "?at=" + Api.encode(at));
            try (InputStream body = api.open(path, "*/*")) {
                Export.write(body, Settings.caller().resolve(out));
            } catch (IOException e) {
                throw new CommandFailed("the archive broke off and is not whole: " + e.getMessage(), e);
            }
            return 0;
        }
    }

    @Command(
            name = "take-in",
            mixinStandardHelpOptions = true,
            description = "Take in a review that another Elka wrote. Articles that are not here are imported from it.",
            footer = {"", "Example:", "  ./elka review take-in review.zip --owner eva"})
    static final class TakeIn extends ApiCommand {
        @Parameters(paramLabel = "FILE", description = "The archive.")
        private Path file = Path.of("");

        @Option(names = "--owner", required = true, paramLabel = "LOGIN", description = "Whose it is from now on.")
        private String owner = "";

        @Override
        int run(Api api) {
            try {
                JsonNode taken = api.post(
                        "reviews/archives?owner=" + Api.encode(owner),
                        "application/zip",
                        BodyPublishers.ofFile(Settings.caller().resolve(file)));
                out().printf("review %d%s%n", taken.path("review").asLong(), imported(taken.path("run")));
            } catch (FileNotFoundException e) {
                throw new CommandFailed(file + " cannot be read: " + e.getMessage(), e);
            }
            return 0;
        }

        private static String imported(JsonNode run) {
            return run.isNumber() ? ", its articles by run " + run.asLong() : "";
        }
    }
}
