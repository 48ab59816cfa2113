package org.elka.tagging.values;

/** Tells from the words around a time what it is the time of. */
final class TimeContext {

    private static final double LONGEST_INFUSION_HOURS = 1.1;

    private static final double LEAST_BRACKETED_HOURS = 2;

    private static final int LONGEST_BRACKET = 20;

    private static final int FALL_REACH = 7;

    private static final double LATER_VISIT_HOURS = 2 * TimeSpan.HOURS_A_DAY;

    private TimeContext() {}

    /** Whether the time is when something was found: "within 1 h", "at 24 h", "24 h post-infusion", "on day 7". */
    static boolean isMoment(Passage passage, TimeSpan span) {
        boolean within = lead(passage.words(), span).equals("within");
        if (span.least() <= 0 || TimeDenial.isDenied(passage, span) || (!within && isCourse(passage, span))) {
            return false;
        }
        Words words = passage.words();
        if (isOfVisit(passage, span)) {
            return false;
        }
        if (span.point() || isListed(passage, span)) {
            return true;
        }
        switch (lead(words, span)) {
            case "(", "[", "~" -> {
                return span.least() >= LEAST_BRACKETED_HOURS;
            }
            case "within", "at", "after", "by", "in", "as", "from" -> {
                return true;
            }
            default -> {
                // what follows may tell
            }
        }
        return switch (words.word(bracketEnd(words, span.next()))) {
            case "after",
                    "post",
                    "postinfusion",
                    "following",
                    "later",
                    "postdose",
                    "of",
                    "postinjection",
                    "response",
                    "remission",
                    "results",
                    "scores",
                    "follow",
                    "followup" -> true;
            default -> false;
        };
    }

    /** The word before a time, articles and words of vagueness left out: "at about the", "within the". */
    static String lead(Words words, TimeSpan span) {
        int i = span.first() - 1;
        while (isVague(words.word(i))) {
            i--;
        }
        return words.word(i);
    }

    private static boolean isVague(String word) {
        return switch (word) {
            case "the", "about", "approximately", "around", "roughly", "only", "both" -> true;
            default -> false;
        };
    }

    /** "on day 25 (4 h after the dose)": the hour of a later visit. */
    private static boolean isOfVisit(Passage passage, TimeSpan span) {
        if (!passage.words().is(span.first() - 1, "(")) {
            return false;
        }
        for (TimeSpan before : passage.times()) {
            boolean beside = before.next() == span.first() - 1;
            if (beside && before.point() && before.least() >= LATER_VISIT_HOURS && span.least() < before.least()) {
                return true;
            }
        }
        return false;
    }

    /** "at 4 h, 24 h and 7 days": what holds of a time holds of the one that follows it in a list. */
    private static boolean isListed(Passage passage, TimeSpan span) {
        for (TimeSpan before : passage.times()) {
            if (isListedAfter(passage, before, span)) {
                return isMoment(passage, before);
            }
        }
        return false;
    }

    /** Whether one time follows another in a list. */
    static boolean isListedAfter(Passage passage, TimeSpan before, TimeSpan span) {
        Words words = passage.words();
        int gap = span.first() - bracketEnd(words, before.next());
        return gap >= 1
                && gap <= 2
                && switch (words.word(span.first() - 1)) {
                    case "and", "or", ",", "to" -> true;
                    default -> false;
                };
    }

    /** Behind the bracket that opens at the token, "24 h (d = 0.6), 3 days"; the token itself if none does. */
    private static int bracketEnd(Words words, int open) {
        if (!words.is(open, "(") && !words.is(open, "[")) {
            return open;
        }
        for (int i = open + 1; i <= open + LONGEST_BRACKET; i++) {
            if (words.is(i, ")") || words.is(i, "]")) {
                return i + 1;
            }
        }
        return open;
    }

    private static boolean isTreatment(String word) {
        return switch (word) {
            case "treatment",
                    "ketamine",
                    "esketamine",
                    "infusions",
                    "therapy",
                    "dosing",
                    "administration",
                    "treatments" -> true;
            default -> false;
        };
    }

    /** "at 4 weeks of treatment", "as early as 1 week of treatment". */
    private static boolean isReached(String before) {
        return switch (before) {
            case "at", "after", "by", "within", "as" -> true;
            default -> false;
        };
    }

    /** "relative to 24 h", "compared with day 1": what something is held against. */
    private static boolean isReference(Words words, TimeSpan span) {
        String before = words.word(span.first() - 1);
        String held = words.word(span.first() - 2);
        return (before.equals("to") || before.equals("with")) && (held.equals("relative") || held.equals("compared"));
    }

    /** Whether it is the length of an infusion, of a treatment, of an interval or of a history. */
    static boolean isCourse(Passage passage, TimeSpan span) {
        Words words = passage.words();
        String before = words.word(span.first() - 1);
        switch (before) {
            case "first" -> {
                return words.is(span.next(), "of");
            }
            case "<", ">" -> {
                return !words.is(span.first() - 2, "for");
            }
            case "every", "per", "last", "past", "previous", "baseline", "before", "for" -> {
                return !before.equals("for") || span.least() < LONGEST_INFUSION_HOURS;
            }
            case "over", "during" -> {
                return span.most() < LONGEST_INFUSION_HOURS || !passage.has(Group.LASTING);
            }
            case "to", "with" -> {
                if (words.is(span.first() - 2, "baseline")) {
                    return !isFall(words, span.first() - 3) && !isGreater(words, span.next());
                }
                if (isReference(words, span)) {
                    return true;
                }
            }
            default -> {
                // what follows may tell
            }
        }
        if (span.point()) {
            return false;
        }
        return switch (words.word(span.next())) {
            case "infusion",
                    "infusions",
                    "treatment",
                    "course",
                    "study",
                    "trial",
                    "period",
                    "open",
                    "induction",
                    "apart",
                    "ago",
                    "history",
                    "interval",
                    "intervals",
                    "before",
                    "prior" -> true;
            case "of" ->
                !isReached(before)
                        && (isTreatment(words.word(span.next() + 1)) || isTreatment(words.word(span.next() + 2)));
            default -> before.equals("of") && words.is(span.first() - 2, "intervals");
        };
    }

    /** "changes from baseline to day 6 were significantly greater". */
    private static boolean isGreater(Words words, int next) {
        return (words.is(next, "were") || words.is(next, "was")) && words.is(next + 1, "significantly");
    }

    /** "scores fell from baseline to 24 h", "significant changes from baseline", not "change from baseline to 24 h". */
    private static boolean isFall(Words words, int from) {
        if (!words.is(from, "from")) {
            return false;
        }
        for (int i = from - 1; i >= from - FALL_REACH; i--) {
            switch (words.word(i)) {
                case "significant", "improvement", "improvements", "reduction", "reductions" -> {
                    return !words.is(i - 1, "no");
                }
                default -> {
                    // look further back
                }
            }
        }
        return switch (words.word(from - 1)) {
            case "decreased", "improved", "dropped", "fell", "declined", "reduced", "significantly" -> true;
            default -> false;
        };
    }

    /** Whether a sentence, though its role was predicted otherwise, states a share or a test: "17 patients (65%) responded". */
    static boolean isFinding(Passage passage) {
        Words words = passage.words();
        boolean labelled = passage.sentence().labelled();
        for (int i = 0; i < words.size(); i++) {
            boolean found = words.is(i, "significantly") && (!labelled || isWas(words, i - 1));
            boolean byShare = words.is(i, "by") && words.isNumber(i + 1) && words.is(i + 2, "%");
            if (found || (!labelled && (byShare || isShare(words, i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWas(Words words, int i) {
        return words.is(i, "was") || words.is(i, "were");
    }

    /** "(65%)". */
    private static boolean isShare(Words words, int i) {
        boolean limit =
                words.is(i - 1, "<") || words.is(i - 1, ">") || words.is(i - 1, "\u2265") || words.is(i - 1, "\u2264");
        return !limit && words.isNumber(i) && words.is(i + 1, "%") && words.is(i + 2, ")");
    }

    static boolean namesKetamine(Passage passage) {
        return passage.drugs().stream().anyMatch(DrugMention::isKetamine);
    }

    /** "Compared with ketamine, X acts within 2 weeks". */
    private static boolean isHeldAgainst(Words words, DrugMention drug) {
        String before = words.word(drug.from() - 1);
        boolean opens = drug.from() <= 2 && words.is(drug.to(), ",");
        return opens && (before.equals("with") || before.equals("to") || before.equals("unlike"));
    }

    /** Whether the sentence speaks of other drugs and not of ketamine. */
    static boolean isOfOtherDrugs(Passage passage) {
        boolean other = false;
        for (DrugMention drug : passage.drugs()) {
            if (drug.isKetamine() && !isHeldAgainst(passage.words(), drug)) {
                return false;
            }
            other |= !drug.isKetamine() && !drug.isInactive() && !drug.name().equals("antidepressant");
        }
        return other;
    }
}
