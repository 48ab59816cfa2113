package org.elka.tagging.values;

import org.jspecify.annotations.Nullable;

/**
 * A unit of dose at a place in the text, in any of its spellings: "mg/kg", "mg·kg-1", "mg kg−1 h−1", "mg x kg(-1)",
 * "milligrams per kilogram", "mg/kg per hour".
 *
 * @param name "mg", "g" or "μg", then "/kg", then "/h" or "/min"; "per day" is left out, as it is a rhythm
 * @param next the token after it
 */
record DoseUnit(String name, int next) {

    /** The unit that starts at token i, or null; concentrations ("mg/ml") are none. */
    static @Nullable DoseUnit at(Words text, int i) {
        String mass = mass(text.word(i));
        if (mass == null) {
            return null;
        }
        StringBuilder name = new StringBuilder(mass);
        int next = i + 1;
        for (int part = 0; part < 2; part++) {
            int after = per(text, next, name);
            if (after == next) {
                break;
            }
            if (after < 0) {
                return null;
            }
            next = after;
        }
        return new DoseUnit(name.toString(), next);
    }

    private static @Nullable String mass(String word) {
        return switch (word) {
            case "mg", "mgs", "milligram", "milligrams" -> "mg";
            case "mcg" -> "mcg";
            case "ug", "microgram", "micrograms" -> "μg";
            case "g", "gram", "grams", "gm" -> "g";
            default -> null;
        };
    }

    /** Reads one "per" part and adds it to the name; the same index if there is none, -1 for a concentration. */
    private static int per(Words text, int i, StringBuilder name) {
        boolean slash = text.is(i, "/") || text.is(i, "per");
        boolean times =
                text.is(i, "\u00b7") || text.is(i, "x") || text.is(i, "*") || text.is(i, ".") || text.is(i, "\u00d7");
        int at = slash || times ? i + 1 : i;
        String number = "";
        if (slash && text.isNumber(at)) {
            number = text.word(at++);
        }
        String denominator = denominator(text.word(at));
        if (denominator == null) {
            return slash && isVolume(text.word(at)) ? -1 : i;
        }
        int inverse = afterMinusOne(text, at + 1);
        boolean raised = text.is(i, "\u00b7");
        if (!slash && !raised && inverse < 0) {
            return i;
        }
        if (!denominator.equals("day")) {
            name.append('/').append(number).append(denominator);
        }
        return inverse < 0 ? at + 1 : inverse;
    }

    private static @Nullable String denominator(String word) {
        return switch (word) {
            case "kg", "kilogram", "kgbw" -> "kg";
            case "h", "hr", "hour" -> "h";
            case "min", "minute" -> "min";
            case "d", "day" -> "day";
            default -> null;
        };
    }

    private static boolean isVolume(String word) {
        return word.equals("ml") || word.equals("l") || word.equals("dl") || word.equals("milliliter");
    }

    /** Behind "-1", "(-1)", "^-1" or the same raised; -1 if none stands there. */
    private static int afterMinusOne(Words text, int i) {
        if (text.is(i, "1") && text.hyphenated(i)) {
            return i + 1;
        }
        boolean bracket = text.is(i, "(");
        int at = bracket || text.is(i, "^") ? i + 1 : i;
        boolean minus = text.is(at, "-") || text.is(at, "\u207b");
        int one = minus ? at + 1 : at;
        if ((!minus && at == i) || !(text.is(one, "1") || text.is(one, "\u00b9"))) {
            return -1;
        }
        return bracket && text.is(one + 1, ")") ? one + 2 : one + 1;
    }
}
