package org.elka.review.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Finding;
import org.elka.library.Tagging.Value;
import org.elka.review.extraction.Answers.Effect;
import org.elka.review.extraction.Form.Field;
import org.elka.review.extraction.Form.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What Elka read out of an abstract, as answers to a form, for a person to confirm or correct. It answers nothing for
 * anybody: a field counts once a person has given it.
 *
 * @param evidence by field, the sentences that show it
 */
public record Prefilling(Answers answers, SortedMap<String, List<Evidence>> evidence) {

    /** Fills in what the article's values in force say. */
    public static Prefilling of(Form form, Article article) {
        Prefilling filled = new Prefilling(new Answers(new TreeMap<>(), new TreeMap<>()), new TreeMap<>());
        Tagging tagging = article.tagging();
        if (tagging != null) {
            form.fields().forEach(field -> filled.fill(field, tagging));
        }
        return filled;
    }

    private void fill(Field field, Tagging tagging) {
        if (field.kind() == Kind.EFFECTS) {
            List<Effect> rows =
                    tagging.findings().stream().map(Prefilling::effect).toList();
            if (!rows.isEmpty()) {
                answers.effects().put(field.id(), rows);
                evidence.put(
                        field.id(),
                        tagging.findings().stream()
                                .flatMap(finding -> finding.evidence().stream())
                                .distinct()
                                .toList());
            }
            return;
        }
        List<String> texts = new ArrayList<>();
        List<Evidence> shown = new ArrayList<>();
        for (Value value : tagging.values()) {
            String text = text(field, value);
            boolean fits = field.value() != null
                    && field.value().equals(value.name())
                    && text != null
                    && !texts.contains(text)
                    && (field.kind() == Kind.CHOICES || texts.isEmpty());
            if (fits) {
                texts.add(Objects.requireNonNull(text));
                shown.addAll(value.evidence());
            }
        }
        if (!texts.isEmpty()) {
            answers.texts().put(field.id(), List.copyOf(texts));
            evidence.put(field.id(), List.copyOf(shown));
        }
    }

    /** An effect in words, as far as the abstract states it. */
    private static Effect effect(Finding finding) {
        String hours = finding.hours() == null
                ? null
                : BigDecimal.valueOf(finding.hours()).stripTrailingZeros().toPlainString() + " h";
        String value = Stream.of(finding.direction(), finding.effect())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new Effect(
                finding.comparator() == null ? null : "against " + finding.comparator(),
                finding.scale() == null ? finding.outcome() : finding.scale(),
                hours,
                value.isEmpty() ? null : value);
    }

    private static @Nullable String text(Field field, Value value) {
        return switch (field.kind()) {
            case NUMBER ->
                value.number() == null
                        ? null
                        : BigDecimal.valueOf(value.number())
                                .stripTrailingZeros()
                                .toPlainString();
            case CHOICE, CHOICES -> field.options().contains(value.text()) ? value.text() : null;
            case TEXT -> value.text();
            case EFFECTS -> null;
        };
    }
}
