package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** A run in a few lines for a person. */
final class RunText {
    private RunText() {}

    /** One line: number, what, state, outcomes. */
    static String line(JsonNode run) {
        StringJoiner outcomes = new StringJoiner(", ");
        run.path("outcomes").properties().forEach(outcome -> {
            if (outcome.getValue().asLong() > 0) {
                outcomes.add(outcome.getValue().asLong() + " " + outcome.getKey());
            }
        });
        String what = run.has("topic")
                ? run.path("topic").asText() + " (" + run.path("kind").asText() + ")"
                : run.path("description").asText();
        String message = run.has("message") ? ": " + run.path("message").asText() : "";
        String warning = run.has("warning") ? " [" + run.path("warning").asText() + "]" : "";
        String passedOver =
                run.has("passedOver") ? ", " + run.path("passedOver").asLong() + " passed over" : "";
        return "run %d, %s: %s%s. %d asked = %s%s%s"
                .formatted(
                        run.path("id").asLong(),
                        what,
                        run.path("state").asText(),
                        message,
                        run.path("asked").asLong(),
                        outcomes.length() == 0 ? "0" : outcomes,
                        passedOver,
                        warning);
    }

    /** 0 for a run that is complete, 1 for any other. */
    static int exitCode(JsonNode run) {
        return run.path("state").asText().equals("complete") ? 0 : 1;
    }
}
