package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An article for a person at a terminal. */
final class ArticleText {
    private static final int NAMED_AUTHORS = 3;

    private ArticleText() {}

    /** Citation in two lines, and each reported tag with its first sentence, or the snippets that were asked for. */
    static String hit(JsonNode article) {
        StringBuilder text = new StringBuilder("\n").append(citation(article));
        for (JsonNode reason : article.path("reasons")) {
            text.append("  %+.3f %s: %s%n"
                    .formatted(
                            reason.path("points").asDouble(),
                            reason.path("signal").asText(),
                            reason.path("says").asText()));
        }
        if (article.has("snippets")) {
            article.path("snippets").forEach(snippet -> text.append(snippet(snippet)));
            return text.toString();
        }
        for (JsonNode tag : article.path("tags")) {
            if (tag.path("level").asText().equals("reports")) {
                text.append(tag(tag));
            }
        }
        return text.toString();
    }

    private static String snippet(JsonNode snippet) {
        StringBuilder marked = new StringBuilder(snippet.path("text").asText());
        int start = snippet.path("start").asInt();
        for (JsonNode mark : snippet.path("highlights").valueStream().toList().reversed()) {
            marked.insert(mark.path("end").asInt() - start, '*')
                    .insert(mark.path("start").asInt() - start, '*');
        }
        String shows = texts(snippet.path("shows"));
        return "  \"%s\"%s%n".formatted(marked, shows.isEmpty() ? "" : "  (" + shows + ")");
    }

    /** All that the library knows of it. */
    static String whole(JsonNode article) {
        StringBuilder text = new StringBuilder(citation(article)).append('\n');
        if (article.hasNonNull("mergedInto")) {
            String into = article.path("mergedInto").asText();
            text.append("merged into %s, of the same publication: ./elka show %s; why: ./elka matches --article %s%n%n"
                    .formatted(into, into, into));
        }
        String body = article.path("abstractText").asText();
        text.append(body.isEmpty() ? "(no abstract)" : body).append("\n\n");
        article.path("tags").forEach(tag -> text.append(tag(tag)));
        article.path("values").properties().forEach(values -> {
            List<String> shown = new ArrayList<>();
            values.getValue().forEach(value -> shown.add(value.path("text").asText()));
            text.append("  %-22s %s%n".formatted(values.getKey(), String.join(", ", shown)));
        });
        text.append("  version %d, change %d%s%n"
                .formatted(
                        article.path("version").asInt(),
                        article.path("change").asLong(),
                        article.path("topics").isEmpty() ? "" : ", topics " + texts(article.path("topics"))));
        return text.toString();
    }

    private static String citation(JsonNode article) {
        List<String> identifiers = new ArrayList<>(List.of(article.path("id").asText()));
        if (article.has("pmid")) {
            identifiers.add("PMID " + article.path("pmid").asText());
        }
        if (article.has("doi")) {
            identifiers.add("doi:" + article.path("doi").asText());
        }
        String states = texts(article.path("states")).toUpperCase(Locale.ROOT);
        return "%s%s%n  %s. %s%s. %s%n"
                .formatted(
                        states.isEmpty() ? "" : "[" + states + "] ",
                        article.path("title").asText(),
                        authors(article.path("authors")),
                        article.path("journal").asText("journal not stated"),
                        article.has("year") ? " " + article.path("year").asInt() : "",
                        String.join(", ", identifiers));
    }

    private static String authors(JsonNode authors) {
        List<String> names = new ArrayList<>();
        authors.forEach(author -> names.add(author.asText()));
        if (names.isEmpty()) {
            return "No authors stated";
        }
        return names.size() <= NAMED_AUTHORS
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED_AUTHORS)) + ", et al";
    }

    private static String tag(JsonNode tag) {
        return "  %-22s %-8s %.2f  \"%s\"%s%n"
                .formatted(
                        tag.path("tag").asText(),
                        tag.path("level").asText(),
                        tag.path("confidence").asDouble(),
                        tag.path("evidence").path(0).path("quote").asText(),
                        tag.has("verdict") ? " (" + tag.path("verdict").asText() + ")" : "");
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return String.join(", ", texts);
    }
}
