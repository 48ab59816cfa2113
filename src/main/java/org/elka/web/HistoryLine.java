package org.elka.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.api.ReviewEntryJson;

/**
 * An entry of a review's history in a line.
 *
 * @param by who; empty where it is hidden
 * @param event what kind it is of
 * @param article that it is about, "E12"; empty where it is about none or several
 * @param says the rest, short
 * @param whole all that the entry has, as JSON; empty where it is hidden
 */
record HistoryLine(long number, Instant made, String by, String event, String article, String says, String whole) {
    /** What is worth a place in a line, in this order. */
    private static final List<String> SHORT = List.of(
            "name",
            "query",
            "person",
            "roles",
            "stage",
            "cause",
            "detail",
            "rule",
            "database",
            "into",
            "retrieved",
            "why",
            "note");

    /** Longer than this, all of it has a page of its own; a first search brings thousands of articles in one entry. */
    private static final int LONG = 4_000;

    static HistoryLine of(ReviewEntryJson entry) {
        JsonNode details = entry.details();
        return new HistoryLine(
                entry.number(),
                entry.made(),
                entry.by() == null ? "" : entry.by().name(),
                entry.event(),
                details == null ? "" : details.path("article").asText(""),
                details == null ? "" : says(details),
                details == null ? "" : details.toPrettyString());
    }

    public boolean hidden() {
        return whole.isEmpty();
    }

    public boolean isLong() {
        return whole.length() > LONG;
    }

    private static String says(JsonNode details) {
        List<String> parts = new ArrayList<>();
        JsonNode decision = details.path("decision");
        if (decision.isObject()) {
            parts.add(word(decision.path("choice")));
            decision.path("reasons").forEach(reason -> parts.add(reason.asText()));
        }
        if (details.path("protocol").isObject()) {
            parts.add(details.path("protocol").path("title").asText());
        }
        for (String name : SHORT) {
            JsonNode value = details.path(name);
            if (value.isArray()) {
                value.forEach(one -> parts.add(word(one)));
            } else if (value.isBoolean()) {
                parts.add(value.asBoolean() ? name : "not " + name);
            } else if (value.isValueNode() && !value.isNull()) {
                parts.add(word(value));
            }
        }
        for (String many : List.of("articles", "arrivals")) {
            int size = details.path(many).size();
            if (details.path(many).isArray()) {
                parts.add(size == 1 ? "1 article" : size + " articles");
            }
        }
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    /** Names of ours, "TITLE_ABSTRACT", as words; all else as it is. */
    private static String word(JsonNode value) {
        String text = value.asText();
        return text.matches("[A-Z]+(_[A-Z]+)*") ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }
}
