package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Role;

/** Finds numbers of people in a sentence: "ninety-seven patients", "n = 40", "231 entered", "sample size of 60". */
final class HeadCounts {

    /** Words that may stand between a number and the noun counted: "18 adult TRD patients". */
    private static final int ADJECTIVES = 8;

    /** Tokens of a bracket between the two: "203 (45 ± 14.6 years of age) patients". */
    private static final int BRACKET = 16;

    private static final double MOST = 100_000_000;

    private HeadCounts() {}

    /**
     * A number of people.
     *
     * @param at the token at which it starts
     * @param sample whether it is written "n = 40"
     * @param arm whether it is the size of one of several groups
     * @param second whether they are a second group set beside the people just named
     */
    record Head(int at, double number, boolean sample, boolean arm, boolean second) {}

    static List<Head> of(Passage passage) {
        List<Head> heads = new ArrayList<>();
        Words words = passage.words();
        int i = 0;
        while (i < words.size()) {
            Numbers.Reading number = Numbers.at(words, i);
            if (number == null) {
                i++;
            } else {
                Head head = whole(number.value()) ? head(passage, i, number) : null;
                if (head != null) {
                    heads.add(head);
                }
                i = number.next();
            }
        }
        return heads;
    }

    private static @org.jspecify.annotations.Nullable Head head(Passage passage, int i, Numbers.Reading number) {
        Words words = passage.words();
        if (words.is(i - 2, "n") && (words.is(i - 1, "=") || words.is(i - 1, ":"))) {
            boolean share = words.is(i - 3, "(") && words.is(i - 4, "%");
            boolean arm =
                    !share && !isOfTime(words, i - 2) && (passage.role() != Role.RESULTS || isArm(passage, i - 2));
            return isOfThings(words, number.next()) ? null : new Head(i, number.value(), true, arm, false);
        }
        if (isPart(words, i) || isListNumber(words, i) || words.is(number.next(), "%")) {
            return null;
        }
        int noun = nounAfter(passage, number.next());
        if (noun >= 0) {
            return isScreened(words, i, noun)
                    ? null
                    : new Head(
                            i,
                            number.value(),
                            false,
                            words.is(i - 1, "("),
                            isSecond(words, i) && !isShare(words, number.next()) && !isPartOfPeople(words.word(noun)));
        }
        if (isSecondGiven(words, i, number.next())) {
            return new Head(i, number.value(), false, false, true);
        }
        boolean counted = (isEnrolled(words, number.next()) && !isYear(number.value())) || isSampleSize(words, i);
        return counted ? new Head(i, number.value(), false, false, false) : null;
    }

    private static int nounAfter(Passage passage, int from) {
        Words words = passage.words();
        int limit = Math.min(words.size(), from + ADJECTIVES);
        int furthest = Math.min(words.size(), from + ADJECTIVES + BRACKET);
        boolean bracket = false;
        for (int i = from; i < limit; i++) {
            limit = bracket ? Math.min(furthest, limit + 1) : limit;
            if (!bracket && passage.isPerson(i)) {
                return i;
            }
            bracket = words.is(i, "(") || (bracket && !words.is(i, ")"));
            boolean goesOn = bracket
                    || words.is(i, ")")
                    || words.is(i, "/")
                    || (words.isWord(i) && (!isBreak(words.word(i)) || words.hyphenated(i + 1)))
                    || (words.is(i, ",") && i > from && words.isWord(i - 1) && words.isWord(i + 1));
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
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
                    "doses",
                    "treatments",
                    "reports",
                    "report",
                    "published",
                    "case",
                    "times",
                    "that",
                    "which",
                    "different",
                    "ml",
                    "kg",
                    "received" -> true;
            default -> false;
        };
    }

    /** Treatments, studies and samples are not people. */
    private static boolean isOfThings(Words words, int from) {
        for (int i = from; i < from + 4; i++) {
            switch (words.word(i)) {
                case "treatments", "infusions", "studies", "trials", "articles", "sessions", "%" -> {
                    return true;
                }
                case ")", ";", "," -> {
                    return false;
                }
                default -> {
                    // goes on
                }
            }
        }
        return false;
    }

    /** "ketamine (n = 40)", "the control group (n = 38)". */
    private static boolean isArm(Passage passage, int i) {
        for (DrugMention drug : passage.drugs()) {
            if (drug.to() <= i && i - drug.to() <= 6) {
                return true;
            }
        }
        for (int back = 1; back <= 4; back++) {
            if (passage.isPerson(i - back)) {
                return true;
            }
            switch (passage.words().word(i - back)) {
                case "group", "arm", "control", "depression", "trd", "mdd", "disorder" -> {
                    return true;
                }
                default -> {
                    // look further back
                }
            }
        }
        return false;
    }

    /** Part of a range of scores, a scale's name, a day or a quotient. */
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
                    "top",
                    "level",
                    "grade" -> true;
            default -> false;
        };
    }

    /** "20 patients and 20 controls", "35 patients were compared with 35 others". */
    private static boolean isSecond(Words words, int i) {
        boolean compared = (words.is(i - 1, "with") || words.is(i - 1, "to")) && words.is(i - 2, "compared");
        return compared
                || words.is(i - 1, ",")
                || words.is(i - 1, "and")
                || words.is(i - 1, "versus")
                || words.is(i - 1, "vs");
    }

    /** "20 volunteers were given ketamine and 20 were given thiopental". */
    private static boolean isSecondGiven(Words words, int i, int next) {
        boolean given = (words.is(next, "were") && (words.is(next + 1, "given") || words.is(next + 1, "treated")))
                || words.is(next, "received");
        return given && words.is(i - 1, "and");
    }

    /** "(4) Subjects were required ...". */
    private static boolean isListNumber(Words words, int i) {
        return words.is(i - 1, "(") && words.is(i + 1, ")");
    }

    /** "at day 7 (n = 71)": those seen at a time are no group. */
    private static boolean isOfTime(Words words, int i) {
        for (int back = 2; back <= 4; back++) {
            switch (words.word(i - back)) {
                case "day", "week", "month", "point", "timepoint", "hours", "minutes", "days", "weeks" -> {
                    return true;
                }
                default -> {
                    // look further back
                }
            }
        }
        return false;
    }

    /** "243 (54%) patients" are part of a number named elsewhere. */
    private static boolean isShare(Words words, int next) {
        return words.is(next, "(") && words.is(next + 2, "%");
    }

    /** Words for some of the people just counted. */
    private static boolean isPartOfPeople(String word) {
        return switch (word) {
            case "men", "women", "males", "females", "boys", "girls", "responders", "nonresponders", "completers" ->
                true;
            default -> false;
        };
    }

    private static boolean isYear(double value) {
        return value >= 1950 && value <= 2050;
    }

    private static boolean isScreened(Words words, int from, int noun) {
        for (int i = Math.max(0, from - 4); i < Math.min(words.size(), noun + 5); i++) {
            switch (words.word(i)) {
                case "screened", "invited", "approached", "million", "every", "per" -> {
                    return true;
                }
                case "assessed" -> {
                    return words.is(i + 1, ",") || (words.is(i + 1, "for") && words.is(i + 2, "eligibility"));
                }
                default -> {
                    // of the study
                }
            }
        }
        return false;
    }

    /** "231 entered the study", "168 were randomized". */
    private static boolean isEnrolled(Words words, int next) {
        boolean passive = words.is(next, "were") || words.is(next, "was");
        return switch (words.word(passive ? next + 1 : next)) {
            case "entered", "enrolled", "completed", "participated" -> true;
            case "randomly" -> passive;
            case "randomized", "included", "recruited", "analyzed" ->
                passive || words.is(next + 1, ",") || words.is(next + 1, "and");
            default -> false;
        };
    }

    /** "sample size of 60", "number of subjects for this age range: 194". */
    private static boolean isSampleSize(Words words, int i) {
        for (int back = 1; back <= 8; back++) {
            if (words.isNumber(i - back)) {
                return false;
            }
            boolean size = words.is(i - back, "size") && words.is(i - back - 1, "sample");
            boolean number = words.is(i - back, "of")
                    && words.is(i - back - 1, "number")
                    && (words.is(i - back + 1, "subjects")
                            || words.is(i - back + 1, "participants")
                            || words.is(i - back + 1, "patients"));
            if (size || number) {
                return true;
            }
        }
        return false;
    }

    private static boolean whole(double value) {
        return value >= 1 && value == Math.rint(value) && value < MOST;
    }
}
