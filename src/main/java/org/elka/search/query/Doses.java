package org.elka.search.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Doses in the units by which they are compared. */
public final class Doses {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?)\\s*([a-zµμ/]+)");

    private Doses() {}

    /** A dose in the unit of {@code field}. */
    public record Dose(NumberField field, double amount) {}

    /** Reads "0.5 mg/kg", "84 mg", "0.5 mg/kg/h"; empty for any other unit. */
    public static Optional<Dose> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? of(Double.parseDouble(matcher.group(1)), matcher.group(2)) : Optional.empty();
    }

    static Optional<Dose> of(double amount, String unit) {
        return switch (unit.replace('μ', 'µ').replace("µg", "mcg").replace("ug", "mcg")) {
            case "mg/kg" -> Optional.of(new Dose(NumberField.DOSE_MG_PER_KG, amount));
            case "mcg/kg" -> Optional.of(new Dose(NumberField.DOSE_MG_PER_KG, amount / 1000));
            case "mg" -> Optional.of(new Dose(NumberField.DOSE_MG, amount));
            case "g" -> Optional.of(new Dose(NumberField.DOSE_MG, amount * 1000));
            case "mcg" -> Optional.of(new Dose(NumberField.DOSE_MG, amount / 1000));
            case "mg/kg/h", "mg/kg/hr" -> Optional.of(new Dose(NumberField.DOSE_MG_PER_KG_HOUR, amount));
            case "mg/kg/min" -> Optional.of(new Dose(NumberField.DOSE_MG_PER_KG_HOUR, amount * 60));
            case "mcg/kg/h", "mcg/kg/hr" -> Optional.of(new Dose(NumberField.DOSE_MG_PER_KG_HOUR, amount / 1000));
            case "mcg/kg/min" -> Optional.of(new Dose(NumberField.DOSE_MG_PER_KG_HOUR, amount * 60 / 1000));
            default -> Optional.empty();
        };
    }
}
