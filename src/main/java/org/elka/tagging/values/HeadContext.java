package org.elka.tagging.values;

/** Tells from the words around a number whether it counts people, and as what. */
final class HeadContext {

    private static final int BRACKET = 20;

    private static final int FURTHER = 9;

    /** How far behind the people what was done with them may stand. */
    private static final int PREDICATE = 30;

    private HeadContext() {}

    /** Treatments, studies and samples are not people. */
    static boolean isOfThings(Words words, int from) {
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
    static boolean isArm(Passage passage, int i) {
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
    static boolean isPart(Words words, int i) {
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

    /** "(4) Subjects were required ...". */
    static boolean isListNumber(Words words, int i) {
        return words.is(i - 1, "(") && words.is(i + 1, ")");
    }

    /** "20 patients and 20 controls", "35 patients were compared with 35 others". */
    static boolean isSecond(Words words, int i) {
        boolean compared = (words.is(i - 1, "with") || words.is(i - 1, "to")) && words.is(i - 2, "compared");
        return compared
                || words.is(i - 1, ",")
                || words.is(i - 1, "and")
                || words.is(i - 1, "versus")
                || words.is(i - 1, "vs");
    }

    /** "20 volunteers were given ketamine and 20 were given thiopental", "95 were randomized to A and 63 to B". */
    static boolean isSecondGiven(Words words, int i, int next) {
        boolean given = words.is(next, "to") && isAllotted(words, i)
                || (words.is(next, "were") && (words.is(next + 1, "given") || words.is(next + 1, "treated")))
                || (words.is(next, "who") && words.is(next + 1, "received"))
                || words.is(next, "received");
        return given && words.is(i - 1, "and");
    }

    private static boolean isAllotted(Words words, int i) {
        for (int k = i - 1; k >= Math.max(0, i - FURTHER); k--) {
            if (words.is(k, "randomized")) {
                // "of 63, 29 were randomized to A and 34 to B" tells the whole before
                return !words.isNumber(k - 1) && !words.isNumber(k - 2);
            }
        }
        return false;
    }

    /** "at day 7 (n = 71)": those seen at a time are no group. */
    static boolean isOfTime(Words words, int i) {
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

    /** "91 of 336 patients": those of whom a share is told, once more for each share. */
    static boolean isWhole(Words words, int i) {
        return words.is(i - 1, "of") && words.isNumber(i - 2);
    }

    /** "243 (54%) patients" are part of a number named elsewhere. */
    static boolean isShare(Words words, int next) {
        return words.is(next, "(") && words.is(next + 2, "%");
    }

    /** Whether it stands in a bracket that opened not long before. */
    static boolean isBracketed(Words words, int i) {
        for (int k = i - 1; k >= i - BRACKET; k--) {
            if (words.is(k, ")")) {
                return false;
            }
            if (words.is(k, "(")) {
                return true;
            }
        }
        return false;
    }

    /** "Of these patients, 48 ...", "From an initial sample of 17 subjects, 8 ...": some of those counted before. */
    static boolean isOfThese(Words words) {
        boolean of = words.is(0, "of") || words.is(0, "among");
        boolean these = words.is(1, "these") || words.is(1, "those") || words.is(1, "them") || words.is(1, "whom");
        return (of && these) || (words.is(0, "from") && (words.is(1, "an") || words.is(1, "the")));
    }

    /** "a second cohort", "the confirmatory sample", "controls (n = 26) were also included", "three trials (n = 101)": people beside those counted elsewhere. */
    static boolean isFurtherSample(Words words, int i, boolean review) {
        for (int k = i - 1; k >= Math.max(0, i - FURTHER); k--) {
            switch (words.word(k)) {
                case "sample", "cohort", "group" -> {
                    if (isFurther(words.word(k - 1)) || isFurther(words.word(k - 2))) {
                        return true;
                    }
                }
                case "rcts", "trials", "studies" -> {
                    return review;
                }
                default -> {
                    // look further back
                }
            }
        }
        return (words.is(i + 2, "was") || words.is(i + 2, "were")) && words.is(i + 3, "also");
    }

    /** "all included studies (n = 1,393)", "17 studies (n = 928) were included", "a total of". */
    static boolean isOfAll(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "included") && (words.is(i - 1, "were") || words.is(i - 1, "was"))) {
                return true;
            }
            switch (words.word(i)) {
                case "all", "total", "overall", "pooled" -> {
                    return true;
                }
                default -> {
                    // look on
                }
            }
        }
        return false;
    }

    private static boolean isFurther(String word) {
        return switch (word) {
            case "second", "confirmatory", "replication", "validation", "separate" -> true;
            default -> false;
        };
    }

    /** Words for some of the people just counted. */
    static boolean isPartOfPeople(String word) {
        return switch (word) {
            case "men", "women", "males", "females", "boys", "girls", "responders", "nonresponders", "completers" ->
                true;
            default -> false;
        };
    }

    static boolean isScreened(Words words, int from, int noun) {
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
        return isScreenedLater(words, noun);
    }

    /** "126 adults with a history of ... (TRD) were screened": the first thing that is said of them. */
    private static boolean isScreenedLater(Words words, int noun) {
        for (int i = noun + 1; i < Math.min(words.size(), noun + PREDICATE); i++) {
            if (words.is(i, "were")) {
                return words.is(i + 1, "screened");
            }
        }
        return false;
    }
}
