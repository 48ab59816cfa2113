package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.tagging.learning.CalibrationFit;

/** Figures of agreement for a person at a terminal. */
final class EvaluationText {
    private static final int NAMED = 8;

    private EvaluationText() {}

    static String of(JsonNode figures) {
        JsonNode tags = figures.path("tags");
        StringBuilder text = new StringBuilder(
                "tag                       n  precision  recall      F1   kappa  mention F1  evidence\n");
        tags.path("tags").properties().forEach(tag -> text.append(row(tag.getKey(), tag.getValue())));
        JsonNode macro = tags.path("macro");
        text.append(format(
                "macro                        %9.3f %7.3f %7.3f %7.3f   over %d texts%n",
                macro.path("precision").asDouble(),
                macro.path("recall").asDouble(),
                macro.path("f1").asDouble(),
                macro.path("kappa").asDouble(),
                tags.path("texts").asLong()));
        text.append("\nconfidence   tags  mean   right\n");
        for (JsonNode tenth : tags.path("reliability").path("tenths")) {
            text.append(format(
                    "%.1f to %.1f  %6d  %.3f  %.3f%n",
                    tenth.path("from").asDouble(),
                    tenth.path("from").asDouble() + 0.1,
                    tenth.path("tags").asLong(),
                    tenth.path("meanConfidence").asDouble(),
                    tenth.path("right").asDouble()));
        }
        text.append(format(
                "expected calibration error %.3f%n",
                tags.path("reliability").path("error").asDouble()));
        if (!figures.path("values").isEmpty()) {
            text.append("\nvalues\n");
            figures.path("values")
                    .properties()
                    .forEach(value -> text.append(format(
                            "%-22s %.3f%n", value.getKey(), value.getValue().asDouble())));
        }
        return text.append('\n').append(wrong(tags.path("tags"))).toString();
    }

    /** Constants of the confidence, fitted and in use. */
    static String of(CalibrationFit.Fitted fitted) {
        StringBuilder text = new StringBuilder("constant              fitted  in use\n");
        CalibrationFit.IN_USE.forEach((name, value) -> text.append(
                format("%-20s %7.3f %7.3f%n", name, fitted.constants().getOrDefault(name, 0.0), value)));
        return text.append(format(
                        "fitted to %d tags reported and %d mentioned%n",
                        fitted.reports().tags(), fitted.mentions().tags()))
                .toString();
    }

    private static String row(String name, JsonNode tag) {
        return format(
                "%-22s %4d  %9.3f %7.3f %7.3f %7.3f  %10.3f  %8s%n",
                name,
                tag.path("support").asLong(),
                tag.path("precision").asDouble(),
                tag.path("recall").asDouble(),
                tag.path("f1").asDouble(),
                tag.path("kappa").asDouble(),
                tag.path("mentionF1").asDouble(),
                tag.hasNonNull("evidenceHit")
                        ? format("%.3f", tag.path("evidenceHit").asDouble())
                        : "-");
    }

    private static String wrong(JsonNode tags) {
        StringBuilder text = new StringBuilder();
        tags.properties().forEach(tag -> {
            named(text, tag.getKey(), "wrongly given", tag.getValue().path("wronglyGiven"));
            named(text, tag.getKey(), "missed", tag.getValue().path("missed"));
        });
        return text.toString();
    }

    private static void named(StringBuilder text, String tag, String how, JsonNode ids) {
        if (!ids.isEmpty()) {
            List<String> names = new ArrayList<>();
            ids.forEach(id -> names.add(id.asText()));
            int more = names.size() - NAMED;
            text.append(format(
                    "%-22s %-13s %s%s%n",
                    tag,
                    how,
                    String.join(" ", names.subList(0, Math.min(NAMED, names.size()))),
                    more > 0 ? " and " + more + " more (--json has all)" : ""));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
