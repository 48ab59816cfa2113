package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs ingestion now. */
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = "Ask PubMed now for what is new for a topic, or for all topics, and wait for the end."
                + " Exit code 1 if a run does not end complete.",
        footer = {"", "Examples:", "  ./elka track", "  ./elka track --topic ketamine-anxiety --json"})
final class Track extends ApiCommand {
    @Option(names = "--topic", paramLabel = "ID", description = "Only this topic; see config/topics.yaml.")
    private @Nullable String topic;

    @Option(names = "--once", description = "One run and no more; this is what happens in any case.")
    private boolean once;

    @Option(names = "--json", description = "Print the runs as the API shows them, one a line.")
    private boolean json;

    @Override
    int run(Api api) {
        int code = 0;
        for (JsonNode each : api.get("topics")) {
            String id = each.path("id").asText();
            if (topic == null || topic.equals(id)) {
                code = Math.max(code, track(api, id));
            }
        }
        if (topic != null) {
            api.get("topics/" + Api.encode(topic)); // says so if there is none
        }
        return code;
    }

    private int track(Api api, String id) {
        JsonNode started = api.post("topics/" + Api.encode(id) + "/runs");
        JsonNode ended = new RunFollower(api, err()).follow(started.path("id").asLong());
        out().println(json ? ended : RunText.line(ended));
        return RunText.exitCode(ended);
    }
}
