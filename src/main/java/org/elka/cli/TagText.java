package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags and verdicts for a person at a terminal. */
final class TagText {
    private TagText() {}

    /** One line a tag, one a name of values; under each what a person said of it. */
    static String article(JsonNode answer) {
        StringBuilder text = new StringBuilder("%s, version %d, change %d, tagged by taxonomy %s, tagger %s%n"
                .formatted(
                        answer.path("article").asText(),
                        answer.path("version").asInt(),
                        answer.path("change").asLong(),
                        answer.path("madeBy").path("taxonomy").asText("none"),
                        answer.path("madeBy").path("tagger").asText("none")));
        answer.path("tags").forEach(tag -> text.append(state(tag)));
        answer.path("values").forEach(value -> text.append(state(value)));
        return text.toString();
    }

    /** A tag or the values of a name, as they stand. */
    static String state(JsonNode state) {
        boolean tag = state.has("tag");
        StringBuilder text = new StringBuilder("  %-22s %-9s machine: %-9s revision %s%n"
                .formatted(
                        state.path(tag ? "tag" : "name").asText(),
                        tag ? level(state.path("inForce")) : texts(state.path("inForce")),
                        tag ? level(state.path("machine")) : texts(state.path("machine")),
                        state.path("revision").asText()));
        if (state.has("verdict")) {
            text.append("    ").append(verdict(state)).append('\n');
        }
        return text.toString();
    }

    /** A standing verdict in a list over the library. */
    static String standing(JsonNode item) {
        JsonNode state = item.has("tag") ? item.path("tag") : item.path("values");
        String name = state.path(item.has("tag") ? "tag" : "name").asText();
        return "%-8s %-22s %s%s  %s"
                .formatted(
                        item.path("article").asText(),
                        name,
                        verdict(state),
                        item.has("disagreement")
                                ? "; " + item.path("disagreement").asText().replace('-', ' ')
                                : "",
                        item.path("title").asText());
    }

    private static String verdict(JsonNode state) {
        JsonNode verdict = state.path("verdict");
        StringBuilder text = new StringBuilder("%s by %s on version %d"
                .formatted(
                        verdict.path("verdict").asText(),
                        verdict.path("by").asText(),
                        verdict.path("version").asInt()));
        if (verdict.has("level")) {
            text.append(", ").append(verdict.path("level").asText());
        }
        if (verdict.has("why")) {
            text.append(": ").append(verdict.path("why").asText());
        }
        List<String> concerns = new ArrayList<>();
        state.path("concerns").forEach(concern -> concerns.add(concern.asText().replace('-', ' ')));
        if (!concerns.isEmpty()) {
            text.append(" [needs another look: ")
                    .append(String.join(", ", concerns))
                    .append(']');
        }
        return text.toString();
    }

    private static String level(@Nullable JsonNode tag) {
        return tag == null ? "-" : tag.path("level").asText("-");
    }

    private static String texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.path("text").asText()));
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }
}
