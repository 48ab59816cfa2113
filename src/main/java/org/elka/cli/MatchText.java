package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** A pair of articles for people, side by side. */
final class MatchText {
    private MatchText() {}

    static String of(JsonNode match) {
        StringBuilder text = new StringBuilder("%4d  %s: %s (%s)%n"
                .formatted(
                        match.path("id").asLong(),
                        match.path("state").asText(),
                        match.path("says").asText(),
                        match.path("by").asText()));
        match.path("articles").forEach(article -> text.append(article(article)));
        if (!match.path("evidence").isEmpty()) {
            text.append("      %.0f bits: ".formatted(match.path("bits").asDouble()))
                    .append(match.path("evidence")
                            .valueStream()
                            .map(one -> "%s %s %+.0f"
                                    .formatted(
                                            one.path("field").asText(),
                                            one.path("agreement").asText(),
                                            one.path("bits").asDouble()))
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String article(JsonNode article) {
        String authors = article.path("authors")
                .valueStream()
                .limit(3)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder("      %-8s %s%n"
                .formatted(article.path("id").asText(), article.path("title").asText()));
        text.append("               ")
                .append(authors)
                .append(article.path("authors").size() > 3 ? " et al. " : ". ")
                .append(article.path("journal").asText())
                .append(' ')
                .append(article.path("year").asText())
                .append(';')
                .append(article.path("volume").asText())
                .append(':')
                .append(article.path("pages").asText());
        add(text, " PMID ", article.path("pmid"));
        add(text, " doi:", article.path("doi"));
        add(text, " merged into ", article.path("mergedInto"));
        return text.append('\n').toString();
    }

    private static void add(StringBuilder text, String name, JsonNode value) {
        if (!value.asText().isEmpty()) {
            text.append(name).append(value.asText());
        }
    }
}
