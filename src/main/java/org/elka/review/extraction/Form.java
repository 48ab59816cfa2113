package org.elka.review.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is extracted from each included report. */
public record Form(List<Field> fields) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** How a field is answered. */
    public enum Kind {
        NUMBER,
        /** One of the options. */
        CHOICE,
        /** Some of the options. */
        CHOICES,
        TEXT,
        /** Rows of arm, scale, time and value. */
        EFFECTS
    }

    /**
     * One field.
     *
     * @param id by which answers name it
     * @param unit of a number, as it is to be read; null where there is none
     * @param options of a choice
     * @param value the name of the value that Elka reads out of abstracts, to fill the field beforehand; null for none
     */
    public record Field(
            String id,
            String label,
            Kind kind,
            @Nullable String unit,
            List<String> options,
            @Nullable String value) {}

    /** The field of that id. */
    public Optional<Field> field(String id) {
        return fields.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What is wrong with answers, a line for each; empty if they fit. */
    public List<String> problems(Answers answers) {
        List<String> problems = new ArrayList<>();
        answers.texts().forEach((id, texts) -> {
            Field field = field(id).orElse(null);
            if (field == null || field.kind() == Kind.EFFECTS) {
                problems.add("the form has no field '" + id + "' that is answered by texts");
            } else {
                problems(field, texts, problems);
            }
        });
        answers.effects().keySet().forEach(id -> {
            if (field(id).filter(one -> one.kind() == Kind.EFFECTS).isEmpty()) {
                problems.add("the form has no field '" + id + "' that is answered by effects");
            }
        });
        return problems;
    }

    private static void problems(Field field, List<String> texts, List<String> problems) {
        if (texts.size() > 1 && field.kind() != Kind.CHOICES) {
            problems.add("field '" + field.id() + "' takes one answer");
        }
        for (String text : texts) {
            boolean fits = switch (field.kind()) {
                case NUMBER -> NUMBER.matcher(text).matches();
                case CHOICE, CHOICES -> field.options().contains(text);
                case TEXT, EFFECTS -> true;
            };
            if (!fits) {
                problems.add(
                        field.kind() == Kind.NUMBER
                                ? "field '%s' is '%s'; write a number as 12 or 0.5".formatted(field.id(), text)
                                : "field '%s' is '%s'; it can be %s"
                                        .formatted(field.id(), text, String.join(", ", field.options())));
            }
        }
    }
}
