package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A dry run or an activation for a person at a terminal. */
final class RetaggingText {
    private RetaggingText() {}

    /** How it ended, and of a dry run each tag that would change with its examples. */
    static String of(JsonNode ended) {
        boolean dry = ended.has("tags");
        StringBuilder text = new StringBuilder("%s %d of taxonomy %s: %s. %d articles, %d %s"
                .formatted(
                        ended.path("kind").asText(),
                        ended.path("id").asLong(),
                        ended.path("version").asText(),
                        ended.path("state").asText(),
                        ended.path("done").asLong(),
                        ended.path("changed").asLong(),
                        dry ? "would change" : "changed"));
        if (ended.has("message")) {
            text.append(" (").append(ended.path("message").asText()).append(')');
        }
        for (JsonNode tag : ended.path("tags")) {
            text.append("%n  %-22s %d won, %d lost, %d raised, %d lowered"
                    .formatted(
                            tag.path("tag").asText(),
                            tag.path("won").asLong(),
                            tag.path("lost").asLong(),
                            tag.path("raised").asLong(),
                            tag.path("lowered").asLong()));
            for (JsonNode example : tag.path("examples")) {
                text.append("%n    %-7s %-8s \"%s\""
                        .formatted(
                                example.path("how").asText(),
                                example.path("article").asText(),
                                example.path("sentence").asText()));
            }
        }
        ended.path("values")
                .properties()
                .forEach(value -> text.append("%n  %-22s other values on %d articles"
                        .formatted(value.getKey(), value.getValue().asLong())));
        return text.toString();
    }

    static int exitCode(JsonNode ended) {
        return ended.path("state").asText().equals("complete") ? 0 : 1;
    }
}
