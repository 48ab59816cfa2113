package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Import files of PubMed XML, plain or gzip, and wait for the end. Importing a file again changes"
                + " nothing. Exit code 1 if a file is not read to its end.",
        footer = {"", "Examples:", "  ./elka import pubmed26n1274.xml.gz", "  zcat some.xml.gz | ./elka import -"})
final class Import extends ApiCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file, or - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--json", description = "Print the runs as the API shows them, one a line.")
    private boolean json;

    @Override
    int run(Api api) {
        int code = 0;
        for (String file : files) {
            JsonNode started =
                    api.post("imports?name=" + Api.encode(name(file)), "application/octet-stream", body(file));
            JsonNode ended =
                    new RunFollower(api, err()).follow(started.path("id").asLong());
            out().println(json ? ended : RunText.line(ended));
            out().flush();
            code = Math.max(code, RunText.exitCode(ended));
        }
        return code;
    }

    private static String name(String file) {
        Path name = Path.of(file).getFileName();
        return file.equals("-") || name == null ? "standard input" : name.toString();
    }

    private static BodyPublisher body(String file) {
        if (file.equals("-")) {
            return BodyPublishers.ofInputStream(() -> System.in);
        }
        try {
            return BodyPublishers.ofFile(Settings.caller().resolve(file));
        } catch (FileNotFoundException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
