package org.elka.map;

import java.util.Optional;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Value;
import org.elka.search.query.Doses;
import org.elka.search.query.NumberField;

/**
 * A value with the sentence that states it.
 *
 * @param text normalised: "1", "0.5 mg/kg"
 * @param amount in {@code unit}
 * @param unit h, d, mg/kg, mg or mg/kg/h
 * @param sentence verbatim; empty where the ground is the absence of words
 */
public record Stated(String text, double amount, String unit, String sentence) {

    /** The value as a number of that unit; empty where it has none. */
    static Optional<Stated> of(Value value, String unit) {
        return Optional.ofNullable(value.number())
                .map(number -> new Stated(value.text(), number, unit, sentence(value)));
    }

    /** The dose in the unit by which it is compared; empty for one of any other unit. */
    static Optional<Stated> dose(Value value) {
        return Doses.parse(value.text())
                .map(dose -> new Stated(value.text(), dose.amount(), unit(dose.field()), sentence(value)));
    }

    static String sentence(Value value) {
        return value.evidence().stream().findFirst().map(Evidence::quote).orElse("");
    }

    private static String unit(NumberField field) {
        return switch (field) {
            case DOSE_MG_PER_KG -> "mg/kg";
            case DOSE_MG -> "mg";
            default -> "mg/kg/h";
        };
    }
}
