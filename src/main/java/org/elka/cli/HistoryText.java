package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What changed in an article, and what it is tied to, for a person. */
final class HistoryText {
    private static final int LONGEST = 200;

    private HistoryText() {}

    /** @param revisions and {@code relations} as the API gives them */
    static String of(JsonNode revisions, JsonNode relations) {
        StringBuilder text = new StringBuilder();
        revisions.forEach(revision -> {
            text.append("  version %d, %s%n"
                    .formatted(
                            revision.path("version").asInt(),
                            revision.path("made").asText()));
            revision.path("differences")
                    .forEach(difference -> text.append("    %s: %s -> %s%n"
                            .formatted(
                                    difference.path("field").asText(),
                                    shown(difference.path("before")),
                                    shown(difference.path("after")))));
        });
        relations.forEach(relation -> text.append("  %s %s%s%n"
                .formatted(
                        relation.path("relation").asText(),
                        relation.has("pmid")
                                ? "PMID " + relation.path("pmid").asText()
                                : relation.path("source").asText("a publication without a PMID"),
                        relation.has("article")
                                ? " (" + relation.path("article").asText() + ")"
                                : "")));
        return text.isEmpty() ? "  one version, and nothing is tied to it\n" : text.toString();
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.isTextual() ? value.asText() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }
}
