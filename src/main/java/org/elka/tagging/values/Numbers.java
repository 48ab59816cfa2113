package org.elka.tagging.values;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.elka.tagging.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and in words: "18", "1,234", "eighteen", "twenty-two", "one hundred and five". */
final class Numbers {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("twelfth", 12),
            Map.entry("fourteenth", 14));

    private static final Set<String> NUMERALS = new HashSet<>();

    static {
        NUMERALS.addAll(SMALL.keySet());
        NUMERALS.addAll(TENS.keySet());
        NUMERALS.addAll(ORDINALS.keySet());
        NUMERALS.add("a");
    }

    private Numbers() {}

    /**
     * A number in the text.
     *
     * @param next the token after it
     */
    record Reading(double value, int next) {}

    /** The number that starts at token i, or null. */
    static @Nullable Reading at(Words text, int i) {
        if (!text.isNumeral(i)) {
            return null;
        }
        if (!text.isNumber(i)) {
            return text.isWord(i) ? inWords(text, i) : null;
        }
        boolean comma = text.is(i, "0") && text.is(i + 1, ",") && text.joined(i + 1) && text.joined(i + 2);
        if (comma && text.isNumber(i + 2)) {
            return new Reading(Double.parseDouble("0." + text.word(i + 2)), i + 3);
        }
        return new Reading(text.value(i), i + 1);
    }

    /** The ordinal that starts at token i ("first", "7th"), or null. */
    static @Nullable Reading ordinalAt(Words text, int i) {
        if (!text.isNumeral(i)) {
            return null;
        }
        Integer word = ORDINALS.get(text.word(i));
        if (word != null) {
            return new Reading(word, i + 1);
        }
        String written = text.word(i);
        int digits = 0;
        while (digits < written.length() && Character.isDigit(written.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 4) {
            return null;
        }
        return switch (written.substring(digits)) {
            case "th", "st", "nd", "rd" -> new Reading(Integer.parseInt(written.substring(0, digits)), i + 1);
            default -> null;
        };
    }

    /** Whether a number or ordinal may start with the token. */
    static boolean isNumeral(Token token) {
        return token.isNumber()
                || NUMERALS.contains(token.text())
                || Character.isDigit(token.text().charAt(0));
    }

    private static @Nullable Reading inWords(Words text, int i) {
        Reading group = hundreds(text, i);
        if (group == null) {
            return null;
        }
        if (text.is(group.next(), "thousand")) {
            double thousands = group.value() * 1000;
            Reading rest = hundreds(text, skipAnd(text, group.next() + 1));
            return rest == null
                    ? new Reading(thousands, group.next() + 1)
                    : new Reading(thousands + rest.value(), rest.next());
        }
        return group;
    }

    private static @Nullable Reading hundreds(Words text, int i) {
        boolean article = text.is(i, "a") && (text.is(i + 1, "hundred") || text.is(i + 1, "thousand"));
        Reading first = article ? new Reading(1, i + 1) : belowHundred(text, i);
        if (first == null || !text.is(first.next(), "hundred")) {
            return first;
        }
        Reading rest = belowHundred(text, skipAnd(text, first.next() + 1));
        return rest == null
                ? new Reading(first.value() * 100, first.next() + 1)
                : new Reading(first.value() * 100 + rest.value(), rest.next());
    }

    private static int skipAnd(Words text, int i) {
        return text.is(i, "and") ? i + 1 : i;
    }

    private static @Nullable Reading belowHundred(Words text, int i) {
        Integer tens = TENS.get(text.word(i));
        if (tens == null) {
            Integer small = SMALL.get(text.word(i));
            return small == null ? null : new Reading(small, i + 1);
        }
        Integer ones = SMALL.get(text.word(i + 1));
        return ones != null && ones < 10 ? new Reading(tens + ones, i + 2) : new Reading(tens, i + 1);
    }
}
