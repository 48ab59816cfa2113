package org.elka.tagging.values;

import org.jspecify.annotations.Nullable;

/** How many animals a paper says that it used in all: "Sixty adult male Sprague-Dawley rats"; "n = 8 per group" is none. */
final class AnimalCounts {

    /** Words that may stand between the number and the animals. */
    private static final int ADJECTIVES = 6;

    private static final double LEAST = 2;

    private AnimalCounts() {}

    /** The largest number outside the background, or null. */
    static Participants.@Nullable Count read(Reading reading) {
        Participants.Count largest = null;
        for (Passage passage : reading.own()) {
            Words words = passage.words();
            for (int i = 0; i < words.size(); i++) {
                Numbers.Reading number = Numbers.at(words, i);
                if (number != null
                        && counts(words, number)
                        && !HeadContext.isPart(words, i)
                        && (largest == null || number.value() > largest.number())) {
                    largest = new Participants.Count(number.value(), passage);
                }
            }
        }
        return largest;
    }

    private static boolean counts(Words words, Numbers.Reading number) {
        if (number.value() < LEAST || number.value() != Math.rint(number.value())) {
            return false;
        }
        for (int i = number.next(); i <= number.next() + ADJECTIVES; i++) {
            if (isAnimals(words.word(i))) {
                return !words.is(i + 1, "per") && !words.is(i + 1, "each") && !words.is(i + 1, "in");
            }
            if (!words.isWord(i) || isUnit(words.word(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAnimals(String word) {
        return switch (word) {
            case "rats",
                    "mice",
                    "monkeys",
                    "macaques",
                    "marmosets",
                    "animals",
                    "dogs",
                    "rabbits",
                    "chicks",
                    "zebrafish" -> true;
            default -> false;
        };
    }

    /** "14 days old mice", "30 min after rats", "2 groups of mice". */
    private static boolean isUnit(String word) {
        return switch (word) {
            case "days", "day", "weeks", "week", "months", "month", "min", "h", "mg", "kg", "g", "groups", "of", "to" ->
                true;
            default -> false;
        };
    }
}
