package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** Says what the library holds and does. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What the library holds, how current it is, and what runs.",
        footer = {"", "Examples:", "  ./elka status", "  ./elka status --json"})
final class Status extends AnswerCommand {
    @Override
    JsonNode ask(Api api) {
        return api.get("status");
    }

    @Override
    String words(JsonNode status) {
        StringBuilder text = new StringBuilder();
        text.append("Elka %s: %d articles, as of change %d%n"
                .formatted(
                        status.path("version").asText(),
                        status.path("articles").asLong(),
                        status.path("change").asLong()));
        JsonNode index = status.path("index");
        text.append("index: %s, %d articles, up to change %d%s%n"
                .formatted(
                        index.path("phase").asText(),
                        index.path("articles").asLong(),
                        index.path("change").asLong(),
                        index.has("problem") ? "; " + index.path("problem").asText() : ""));
        JsonNode meaning = status.path("meaning");
        if (meaning.path("on").asBoolean()) {
            text.append("meaning: %d of %d articles have a vector%s%n"
                    .formatted(
                            meaning.path("articles").asLong(),
                            index.path("articles").asLong(),
                            meaning.hasNonNull("problem")
                                    ? "; " + meaning.path("problem").asText()
                                    : ""));
        }
        JsonNode pubmed = status.path("pubmed");
        if (!pubmed.path("asked").asBoolean()) {
            text.append("PubMed: does not answer since %s; left alone until %s%n"
                    .formatted(
                            pubmed.path("since").asText(), pubmed.path("until").asText()));
        }
        text.append(alerts(status.path("alerts")));
        status.path("topics").forEach(topic -> text.append(topic(topic)));
        return text.toString();
    }

    /** Only what somebody may have to do something about. */
    private static String alerts(JsonNode alerts) {
        StringBuilder text = new StringBuilder();
        alerts.path("problems").forEach(problem -> text.append("saved search %s%n".formatted(problem.asText())));
        long failed = alerts.path("messages").path("failed").asLong();
        long doubtful = alerts.path("messages").path("in-doubt").asLong();
        if (failed + doubtful > 0) {
            text.append("messages: %d given up, %d in doubt; see ./elka alerts%n".formatted(failed, doubtful));
        }
        return text.toString();
    }

    static String topic(JsonNode topic) {
        String watermark = topic.has("watermark")
                ? "complete up to " + topic.path("watermark").asText()
                : "not complete yet";
        String next =
                topic.has("nextRun") ? ", next run " + topic.path("nextRun").asText() : "";
        String latest = topic.has("latestRun") ? "  " + RunText.line(topic.path("latestRun")) + "\n" : "";
        String attention = topic.has("attention")
                ? "  its query needs attention: " + topic.path("attention").asText() + "\n"
                : "";
        return "topic %s: %s%s%s%n%s%s"
                .formatted(
                        topic.path("id").asText(),
                        watermark,
                        next,
                        topic.path("paused").asBoolean() ? ", paused" : "",
                        attention,
                        latest);
    }
}
