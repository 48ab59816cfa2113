package org.elka.tagging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.TextLanguage;

/**
 * Texts that are not English. The rules are, so of a title or abstract in another language only what is written alike
 * in all is kept (compounds, doses, numbers of participants), and the language is said.
 */
final class ForeignText {
    /** The name of the value that says in which language a text is that was not read as English. */
    static final String LANGUAGE = "text-language";

    /** Values that are read from names, numbers and units. */
    private static final Set<String> WRITTEN_ALIKE = Set.of("compound", "dose", "n");

    private ForeignText() {}

    /** The tagging without what only an English text would be sure of; the same where both texts are English. */
    static Tagging certain(Document text, Tagging tagging) {
        Map<Field, String> foreign = foreign(text);
        if (foreign.isEmpty()) {
            return tagging;
        }
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : tagging.tags()) {
            List<Evidence> evidence = english(tag.evidence(), foreign);
            if (!evidence.isEmpty()) {
                tags.add(new Tag(tag.tag(), tag.level(), tag.confidence(), evidence));
            }
        }
        List<Value> values = new ArrayList<>();
        for (Value value : tagging.values()) {
            if (WRITTEN_ALIKE.contains(value.name())
                    || !english(value.evidence(), foreign).isEmpty()) {
                values.add(value);
            }
        }
        foreign.values().stream().distinct().forEach(code -> values.add(new Value(LANGUAGE, code, null, List.of())));
        return new Tagging(
                tagging.taxonomyVersion(),
                tagging.taggerVersion(),
                List.copyOf(tags),
                List.copyOf(values),
                tagging.findings().stream()
                        .filter(finding -> !english(finding.evidence(), foreign).isEmpty())
                        .toList());
    }

    private static Map<Field, String> foreign(Document text) {
        Map<Field, String> foreign = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String language = TextLanguage.of(text.sentences().stream()
                    .filter(sentence -> sentence.field() == field)
                    .toList());
            if (!language.equals(TextLanguage.ENGLISH)) {
                foreign.put(field, language);
            }
        }
        return foreign;
    }

    private static List<Evidence> english(List<Evidence> evidence, Map<Field, String> foreign) {
        return evidence.stream()
                .filter(one -> !foreign.containsKey(one.field()))
                .toList();
    }
}
