package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows topics, and pauses them. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "List what is watched, or one topic; pause one, or end its pause.",
        footer = {
            "",
            "Examples:",
            "  ./elka topics",
            "  ./elka topics ketamine-anxiety --pause",
            "  ./elka topics ketamine-anxiety --resume"
        })
final class TopicsCommand extends AnswerCommand {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "A topic's id; see config/topics.yaml.")
    private @Nullable String id;

    @Option(names = "--pause", description = "Let its schedule start no runs.")
    private boolean pause;

    @Option(names = "--resume", description = "Let its schedule start runs again.")
    private boolean resume;

    @Override
    String words(JsonNode answer) {
        return (answer.isArray() ? answer.valueStream() : Stream.of(answer))
                .map(Status::topic)
                .collect(Collectors.joining());
    }

    @Override
    JsonNode ask(Api api) {
        if (id == null) {
            if (pause || resume) {
                throw new CommandFailed(
                        "which topic? Name its id: ./elka topics ID " + (pause ? "--pause" : "--resume"));
            }
            return api.get("topics");
        }
        String topic = "topics/" + Api.encode(id);
        return pause ? api.put(topic + "/pause") : resume ? api.delete(topic + "/pause") : api.get(topic);
    }
}
