package org.elka.review.extraction;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one report, by field.
 *
 * @param texts numbers, choices and texts as they are written; a field that the report does not state is absent
 * @param effects rows of fields of effects
 */
public record Answers(SortedMap<String, List<String>> texts, SortedMap<String, List<Effect>> effects) {

    /**
     * One effect.
     *
     * @param arm of the trial
     * @param scale or outcome that was measured
     * @param time of the assessment, as it is stated
     * @param value with its unit, as it is stated
     */
    public record Effect(
            @Nullable String arm,
            @Nullable String scale,
            @Nullable String time,
            @Nullable String value) {}

    /** The fields in which two people's answers differ. */
    public SortedSet<String> differences(Answers other) {
        SortedSet<String> fields = new TreeSet<>(texts.keySet());
        fields.addAll(other.texts.keySet());
        fields.addAll(effects.keySet());
        fields.addAll(other.effects.keySet());
        fields.removeIf(field -> Objects.equals(texts.get(field), other.texts.get(field))
                && Objects.equals(effects.get(field), other.effects.get(field)));
        return fields;
    }
}
