package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.elka.bench.CitationGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a library is used for, once, on made-up citations: the launcher has the JDK watch it on an empty home, to start
 * and answer quicker from then on. What is not done here is loaded and compiled when somebody first asks for it.
 */
@Command(name = "practise", hidden = true, description = "Fill an empty home with made-up citations, and use it.")
final class Practise extends ApiCommand {
    @Option(names = "--citations", defaultValue = "2000", description = "How many; default ${DEFAULT-VALUE}.")
    private int citations;

    @Option(
            names = "--searches",
            defaultValue = "20",
            description = "How often it is searched; default ${DEFAULT-VALUE}.")
    private int searches;

    @Override
    int run(Api api) {
        JsonNode started =
                api.post("imports?name=practice.xml", "application/octet-stream", BodyPublishers.ofByteArray(file()));
        JsonNode ended = new RunFollower(api, err()).follow(started.path("id").asLong());
        IndexWait.until(api, err());
        for (int i = 0; i < searches; i++) {
            api.get("articles?facets=reports,year&snippets=1&q=" + Api.encode("ketamine AND anxi*[tiab]"));
            api.get("articles?q=ketamine%20anxiety");
        }
        api.get("articles/pmid:" + CitationGenerator.FIRST_PMID);
        api.get("status");
        out().println(RunText.line(ended));
        return RunText.exitCode(ended);
    }

    private byte[] file() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            new CitationGenerator().write(written, citations, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return written.toByteArray();
    }
}
