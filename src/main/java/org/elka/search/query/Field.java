package org.elka.search.query;

import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/** What a field's name in a query stands for. */
sealed interface Field {
    record OfText(TextField field) implements Field {}

    record OfKey(KeyField field) implements Field {}

    /** A pharmacological action, for all that has it. */
    record OfAction() implements Field {}

    record OfDate(DateField field) implements Field {}

    /** Numbers are asked for by prefix; the unit decides which {@link NumberField} it is. */
    record OfNumber(String prefix) implements Field {}

    /** What reviews have come to. */
    record OfScreening() implements Field {}

    /** @param level null for any */
    record OfTag(Tagging.@Nullable Level level) implements Field {}
}
