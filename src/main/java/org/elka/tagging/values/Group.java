package org.elka.tagging.values;

import java.util.Locale;
import java.util.Optional;

/** What a phrase of the vocabulary tells; the groups of {@code values.yaml}. */
enum Group {
    COMPOUND,
    DRUG,
    ROUTE,
    DISORDER,
    DESIGN,
    PERSON,
    ANXIETY,
    SCALE,
    OUTCOME,
    EFFECT,
    LASTING,
    THERAPEUTIC;

    static Optional<Group> named(String name) {
        for (Group group : values()) {
            if (group.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
