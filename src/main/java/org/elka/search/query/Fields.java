package org.elka.search.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.elka.library.Tagging;

/** All names of fields, and the nearest one to a name that is none. */
final class Fields {
    private static final Map<String, Field> BY_NAME = byName();

    /** A name further away than this many letters was hardly meant. */
    private static final int NEAR = 3;

    private Fields() {}

    /** By tag, alias or prefix, in any case and with any spaces. */
    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(tidy(name)));
    }

    /** A sentence that says what to write in place of an unknown name. */
    static String suggestion(String name) {
        String asked = tidy(name);
        LevenshteinDistance distance = new LevenshteinDistance(NEAR);
        return BY_NAME.keySet().stream()
                .filter(known -> distance.apply(asked, known) >= 0)
                .min(Comparator.comparing(known -> distance.apply(asked, known)))
                .map(known -> "Did you mean " + known + "?")
                .orElse(
                        "Use tiab, ti, ab, mh, majr, au, ta, dp, pt, la, pmid, doi, tag, reports or another known field.");
    }

    private static String tidy(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<String, Field> byName() {
        Map<String, Field> names = new LinkedHashMap<>();
        for (TextField field : TextField.values()) {
            register(names, field.names(), new Field.OfText(field));
        }
        for (KeyField field : KeyField.values()) {
            register(names, field.names(), new Field.OfKey(field));
        }
        for (DateField field : DateField.values()) {
            register(names, field.names(), new Field.OfDate(field));
        }
        for (NumberField field : NumberField.values()) {
            register(names, List.of(field.prefix()), new Field.OfNumber(field.prefix()));
        }
        register(names, List.of("pa", "pharmacological action", "mesh pharmacological action"), new Field.OfAction());
        register(names, List.of("screened"), new Field.OfScreening());
        register(names, List.of("tag"), new Field.OfTag(null));
        register(names, List.of("reports"), new Field.OfTag(Tagging.Level.REPORTS));
        register(names, List.of("mentions"), new Field.OfTag(Tagging.Level.MENTIONS));
        return names;
    }

    private static void register(Map<String, Field> names, List<String> aliases, Field field) {
        aliases.forEach(alias -> names.putIfAbsent(alias, field));
    }
}
