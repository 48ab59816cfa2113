package org.elka.search.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands after "onset:", "duration:", "n:" and "dose:": "<=24h", ">=7d", "50", "0.5mg/kg..1mg/kg". */
final class NumberText {
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=|≤|≥)?\\s*([^<>=≤≥]+)");
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?)\\s*([a-zµμ/]*)");

    private NumberText() {}

    /** An amount in the unit of {@code field}. */
    private record Quantity(NumberField field, double amount) {}

    static Query.Numbers read(String prefix, String text, Span span) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        int dots = plain.indexOf("..");
        if (dots > 0) {
            return range(prefix, plain.substring(0, dots), plain.substring(dots + 2), span);
        }
        Matcher bound = BOUND.matcher(plain);
        if (!bound.matches()) {
            throw refusal(prefix, text, span);
        }
        Quantity quantity = quantity(prefix, bound.group(2), span);
        double amount = quantity.amount();
        return switch (bound.group(1)) {
            case "<=", "≤" -> numbers(quantity, Double.NEGATIVE_INFINITY, amount, span);
            case "<" -> numbers(quantity, Double.NEGATIVE_INFINITY, Math.nextDown(amount), span);
            case ">=", "≥" -> numbers(quantity, amount, Double.POSITIVE_INFINITY, span);
            case ">" -> numbers(quantity, Math.nextUp(amount), Double.POSITIVE_INFINITY, span);
            case null, default -> numbers(quantity, amount, amount, span);
        };
    }

    private static Query.Numbers range(String prefix, String low, String high, Span span) {
        Quantity to = quantity(prefix, high, span);
        // "0.5..1mg/kg": the unit is said once for both.
        String unit = QUANTITY.matcher(high.strip()).replaceFirst("$2");
        boolean bare = low.strip().chars().allMatch(c -> Character.isDigit(c) || c == '.');
        Quantity from = quantity(prefix, bare ? low.strip() + unit : low, span);
        if (from.field() != to.field()) {
            throw new Refusal(span, "The two ends are in different units.", "Write both in one, as 0.5mg/kg..1mg/kg.");
        }
        if (to.amount() < from.amount()) {
            throw new Refusal(span, "This range ends below its beginning.", "Write the smaller number first.");
        }
        return numbers(from, from.amount(), to.amount(), span);
    }

    private static Query.Numbers numbers(Quantity quantity, double from, double to, Span span) {
        return new Query.Numbers(quantity.field(), from, to, span);
    }

    private static Quantity quantity(String prefix, String text, Span span) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches()) {
            throw refusal(prefix, text, span);
        }
        double amount = Double.parseDouble(matcher.group(1));
        Quantity quantity = switch (prefix) {
            case "onset" -> time(NumberField.ONSET_HOURS, amount, matcher.group(2), "h", 1);
            case "duration" -> time(NumberField.DURATION_DAYS, amount, matcher.group(2), "d", 24);
            case "dose" -> dose(amount, matcher.group(2));
            case "changed" -> plain(NumberField.CHANGED, amount, matcher.group(2));
            default -> plain(NumberField.PARTICIPANTS, amount, matcher.group(2));
        };
        if (quantity == null) {
            throw refusal(prefix, text, span);
        }
        return quantity;
    }

    private static @Nullable Quantity plain(NumberField field, double amount, String unit) {
        return unit.isEmpty() ? new Quantity(field, amount) : null;
    }

    private static @Nullable Quantity time(
            NumberField field, double amount, String unit, String usual, double hoursInUsual) {
        double hours = switch (unit.isEmpty() ? usual : unit) {
            case "min", "minute", "minutes" -> 1 / 60.0;
            case "h", "hr", "hrs", "hour", "hours" -> 1;
            case "d", "day", "days" -> 24;
            case "w", "wk", "week", "weeks" -> 168;
            case "mo", "month", "months" -> 720;
            case "y", "yr", "year", "years" -> 8760;
            default -> Double.NaN;
        };
        return Double.isNaN(hours) ? null : new Quantity(field, amount * hours / hoursInUsual);
    }

    private static @Nullable Quantity dose(double amount, String unit) {
        return Doses.of(amount, unit)
                .map(dose -> new Quantity(dose.field(), dose.amount()))
                .orElse(null);
    }

    private static Refusal refusal(String prefix, String text, Span span) {
        String remedy = switch (prefix) {
            case "onset" -> "Write onset:<=24h, onset:30min..2h or onset:>1d.";
            case "duration" -> "Write duration:>=7d, duration:2w or duration:1mo..6mo.";
            case "dose" -> "Write dose:0.5mg/kg, dose:0.5mg/kg..1mg/kg or dose:>=56mg.";
            case "changed" -> "Write changed:>120 or changed:100..200.";
            default -> "Write n:>=50, n:50 or n:20..100.";
        };
        return new Refusal(span, "\"" + text.strip() + "\" is no number that " + prefix + ": takes.", remedy);
    }
}
