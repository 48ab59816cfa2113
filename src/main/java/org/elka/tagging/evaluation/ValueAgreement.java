package org.elka.tagging.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Value;
import org.elka.tagging.evaluation.GoldFile.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Agreement on values, counted as the codebook's scorer does: numbers that neither side states earn nothing, lists are
 * compared as sets over all texts.
 */
final class ValueAgreement {
    private static final double TOLERANCE = 0.1;

    private final List<Labelled> gold;
    private final List<Tagging> taggings;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private ValueAgreement(List<Labelled> gold, List<Tagging> taggings) {
        this.gold = gold;
        this.taggings = taggings;
    }

    /** Figures by name; a value that no text of the file has labels for is left out. */
    static Map<String, Double> of(List<Labelled> gold, List<Tagging> taggings) {
        ValueAgreement agreement = new ValueAgreement(gold, taggings);
        agreement.same(
                "design",
                i -> agreement
                        .text(i, "design")
                        .equals(agreement.label(i, "design").asText("")));
        agreement.same("n", i -> Objects.equals(agreement.number(i, "n"), agreement.labelled(i, "n")));
        agreement.stated("onset_hours", "onset-hours");
        agreement.stated("duration_days", "duration-days");
        agreement.direction();
        agreement.sets("doses", "dose");
        agreement.sets("routes", "route");
        agreement.sets("compounds", "compound");
        agreement.sets("disorders", "disorder");
        agreement.scope();
        return agreement.figures;
    }

    private boolean has(String key) {
        return gold.stream().anyMatch(one -> one.line().has(key));
    }

    private JsonNode label(int i, String key) {
        return gold.get(i).line().path(key);
    }

    private @Nullable Double labelled(int i, String key) {
        JsonNode label = label(i, key);
        return label.isNumber() ? (Double) label.asDouble() : null;
    }

    private @Nullable Double number(int i, String name) {
        List<Value> values = taggings.get(i).values(name);
        return values.isEmpty() ? null : values.getFirst().number();
    }

    private String text(int i, String name) {
        List<Value> values = taggings.get(i).values(name);
        return values.isEmpty() ? "" : values.getFirst().text();
    }

    private void same(String key, Function<Integer, Boolean> right) {
        if (has(key)) {
            long count = 0;
            for (int i = 0; i < gold.size(); i++) {
                count += right.apply(i) ? 1 : 0;
            }
            figures.put(key, count / (double) gold.size());
        }
    }

    private void stated(String key, String name) {
        long stated = 0;
        long right = 0;
        for (int i = 0; i < gold.size(); i++) {
            Double label = labelled(i, key);
            Double read = number(i, name);
            if (label != null || read != null) {
                stated++;
                right += label != null && read != null && near(label, read) ? 1 : 0;
            }
        }
        if (has(key) && stated > 0) {
            figures.put(key, (double) right / stated);
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.max(Math.abs(a), Math.abs(b)), 1e-9);
    }

    private void direction() {
        String key = "anxiety_direction";
        long stated = 0;
        long right = 0;
        for (int i = 0; i < gold.size(); i++) {
            String label = label(i, key).isTextual() ? label(i, key).asText() : "unclear";
            if (!label.equals("unclear")) {
                stated++;
                right += label.equals(text(i, "anxiety-direction")) ? 1 : 0;
            }
        }
        if (stated > 0) {
            figures.put(key, (double) right / stated);
        }
    }

    private void sets(String key, String name) {
        if (!has(key)) {
            return;
        }
        Counts counts = Counts.NONE;
        for (int i = 0; i < gold.size(); i++) {
            Set<String> labels = new TreeSet<>();
            label(i, key).forEach(label -> labels.add(plain(label.asText())));
            Set<String> read = new TreeSet<>();
            taggings.get(i).values(name).forEach(value -> read.add(plain(value.text())));
            Set<String> all = new TreeSet<>(labels);
            all.addAll(read);
            for (String one : all) {
                counts = counts.plus(labels.contains(one), read.contains(one));
            }
        }
        figures.put(key + "_f1", counts.f1());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private void scope() {
        if (!has("in_scope")) {
            return;
        }
        Counts counts = Counts.NONE;
        for (int i = 0; i < gold.size(); i++) {
            counts = counts.plus(
                    label(i, "in_scope").asBoolean(), text(i, "in-scope").equals("true"));
        }
        figures.put("in_scope_precision", counts.precision());
        figures.put("in_scope_recall", counts.recall());
        figures.put("in_scope_f1", counts.f1());
    }
}
