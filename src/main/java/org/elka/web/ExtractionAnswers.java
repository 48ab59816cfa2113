package org.elka.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.elka.api.ExtractionResource.AnswersRequest;
import org.elka.review.extraction.Answers.Effect;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the form sends them: {@code field} and {@code answer} in pairs, options that were ticked as {@code
 * field:option}, rows of effects as five columns. What is empty is not stated.
 */
public class ExtractionAnswers {
    @RestForm
    public @Nullable List<String> field;

    @RestForm
    public @Nullable List<String> answer;

    @RestForm
    public @Nullable List<String> option;

    @RestForm
    public @Nullable List<String> effect;

    @RestForm
    public @Nullable List<String> arm;

    @RestForm
    public @Nullable List<String> scale;

    @RestForm
    public @Nullable List<String> time;

    @RestForm
    public @Nullable List<String> value;

    @RestForm
    public @Nullable String note;

    AnswersRequest request() {
        Map<String, List<String>> texts = new TreeMap<>();
        for (int i = 0; i < size(field); i++) {
            add(texts, at(field, i), at(answer, i));
        }
        for (int i = 0; i < size(option); i++) {
            String[] parts = at(option, i).split(":", 2);
            add(texts, parts[0], parts[parts.length - 1]);
        }
        Map<String, List<Effect>> effects = new TreeMap<>();
        for (int i = 0; i < size(effect); i++) {
            Effect row = new Effect(cell(arm, i), cell(scale, i), cell(time, i), cell(value, i));
            if (row.arm() != null || row.scale() != null || row.time() != null || row.value() != null) {
                effects.computeIfAbsent(at(effect, i), _ -> new ArrayList<>()).add(row);
            }
        }
        return new AnswersRequest(texts, effects, note == null || note.isBlank() ? null : note);
    }

    private static void add(Map<String, List<String>> texts, String field, String text) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(field, _ -> new ArrayList<>()).add(text.strip());
        }
    }

    private static @Nullable String cell(@Nullable List<String> column, int i) {
        String text = at(column, i).strip();
        return text.isEmpty() ? null : text;
    }

    private static int size(@Nullable List<String> list) {
        return list == null ? 0 : list.size();
    }

    private static String at(@Nullable List<String> list, int i) {
        return list == null || i >= list.size() ? "" : list.get(i);
    }
}
