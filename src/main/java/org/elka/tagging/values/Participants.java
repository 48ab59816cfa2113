package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/**
 * How many people a study enrolled or analysed, the larger where both are stated; arms are added up where no total is
 * stated. People merely screened, and numbers of the background, do not count.
 */
final class Participants {

    /** Words that may stand between a number and the noun counted: "18 adult TRD patients". */
    private static final int ADJECTIVES = 7;

    private Participants() {}

    /** @param passage where it is stated */
    record Count(double number, Passage passage) {}

    static boolean stated(Reading reading) {
        return read(reading) != null;
    }

    /** The number, or null where none is stated. */
    static @Nullable Count read(Reading reading) {
        Count best = null;
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND) {
                continue;
            }
            for (double number : counts(passage)) {
                if (best == null || number > best.number()) {
                    best = new Count(number, passage);
                }
            }
        }
        return best;
    }

    private static List<Double> counts(Passage passage) {
        List<Double> counts = new ArrayList<>();
        double arms = 0;
        double nouns = 0;
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            double sample = sampleSize(words, i);
            if (sample > 0) {
                counts.add(sample);
                arms += isSubgroup(words, i) ? 0 : sample;
            }
            double noun = counted(passage, i);
            if (noun > 0) {
                counts.add(noun);
                nouns += isControls(passage, i) ? noun : 0;
            }
        }
        double largest = counts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (arms > largest && passage.role() != Role.RESULTS) {
            counts.add(arms);
        }
        if (nouns > 0 && counts.size() == 2) {
            counts.add(counts.get(0) + counts.get(1));
        }
        return counts;
    }

    /** "n = 18", "N: 40"; 0 if none stands at i. */
    private static double sampleSize(Words words, int i) {
        if (!words.is(i, "n") || !(words.is(i + 1, "=") || words.is(i + 1, ":"))) {
            return 0;
        }
        Numbers.Reading number = Numbers.at(words, i + 2);
        return number == null || !whole(number.value()) || words.is(number.next(), "%") ? 0 : number.value();
    }

    private static boolean isSubgroup(Words words, int i) {
        return words.is(i - 1, "[");
    }

    /** The number at i if it counts people: "ninety-seven patients", "40 adult TRD patients"; else 0. */
    private static double counted(Passage passage, int i) {
        Words words = passage.words();
        Numbers.Reading number = Numbers.at(words, i);
        if (number == null
                || !whole(number.value())
                || (i > 0 && Numbers.at(words, i - 1) != null)
                || isPart(words, i)) {
            return 0;
        }
        int noun = nounAfter(passage, number.next());
        return noun < 0 || isScreened(words, i, noun) ? 0 : number.value();
    }

    private static int nounAfter(Passage passage, int from) {
        Words words = passage.words();
        int limit = Math.min(words.size(), from + ADJECTIVES);
        for (int i = from; i < limit; i++) {
            if (isPerson(passage, i)) {
                return i;
            }
            if (!words.isWord(i) || isBreak(words.word(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPerson(Passage passage, int i) {
        for (Match<Term> term : passage.terms()) {
            if (term.from() == i && term.what().is(Group.PERSON, "person")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBreak(String word) {
        return switch (word) {
            case "of",
                    "in",
                    "for",
                    "to",
                    "were",
                    "was",
                    "weeks",
                    "days",
                    "hours",
                    "h",
                    "mg",
                    "min",
                    "minutes",
                    "studies",
                    "trials",
                    "rcts",
                    "with",
                    "and",
                    "or",
                    "at",
                    "from",
                    "by",
                    "on",
                    "than",
                    "week",
                    "day",
                    "month",
                    "months",
                    "years",
                    "year",
                    "infusions",
                    "infusion",
                    "sessions",
                    "items",
                    "item",
                    "points",
                    "articles",
                    "the",
                    "groups",
                    "who",
                    "had",
                    "doses" -> true;
            default -> false;
        };
    }

    private static boolean isControls(Passage passage, int i) {
        Numbers.Reading number = Numbers.at(passage.words(), i);
        int noun = number == null ? -1 : nounAfter(passage, number.next());
        return noun >= 0 && passage.words().is(noun, "controls");
    }

    /** Part of a percentage, a range of scores, a scale's name or a day. */
    private static boolean isPart(Words words, int i) {
        return switch (words.word(i - 1)) {
            case "day",
                    "days",
                    "week",
                    "weeks",
                    "phase",
                    "-",
                    "/",
                    "=",
                    "<",
                    ">",
                    "\u2265",
                    "\u2264",
                    "\u00b1",
                    "aged",
                    "table",
                    "covid",
                    "dsm",
                    "version",
                    "top" -> true;
            default -> false;
        };
    }

    private static boolean isScreened(Words words, int from, int noun) {
        for (int i = Math.max(0, from - 4); i < Math.min(words.size(), noun + 5); i++) {
            switch (words.word(i)) {
                case "screened", "invited", "approached", "million", "assessed", "every" -> {
                    return !words.is(i, "assessed") || words.is(i + 1, "for");
                }
                default -> {
                    // no one but those of the study
                }
            }
        }
        return false;
    }

    private static boolean whole(double value) {
        return value >= 1 && value == Math.rint(value) && value < 100_000_000;
    }
}
