package org.elka.tagging.values;

import org.elka.tagging.text.Match;

/** Tells from the words around a time what it is the time of. */
final class TimeContext {

    private static final double LONGEST_INFUSION_HOURS = 1.1;

    private static final double LEAST_BRACKETED_HOURS = 2;

    private static final int DENIAL_REACH = 20;

    private static final int LOSS_REACH = 7;

    private TimeContext() {}

    /** Whether the sentence tells of correlates, or of side effects, pain or mental performance and of no other target. */
    static boolean isAside(Passage passage) {
        boolean target = passage.has(Group.THERAPEUTIC, "target");
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            boolean relation = word.startsWith("correlat")
                    || word.startsWith("predict")
                    || word.startsWith("mediat")
                    || word.equals("associations")
                    || word.equals("association")
                    || word.equals("likely");
            if (relation || (!target && isOther(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOther(String word) {
        return switch (word) {
            case "blood",
                    "adverse",
                    "sedation",
                    "pain",
                    "learning",
                    "memory",
                    "cognitive",
                    "neurocognitive",
                    "cognition",
                    "hemodynamic",
                    "pressure" -> true;
            default -> word.startsWith("dissociat") || word.startsWith("psychotomim");
        };
    }

    /** Whether an effect is denied right before the time: "no effects were seen one week after", "but not 42 days". */
    static boolean isDenied(Passage passage, TimeSpan span) {
        Words words = passage.words();
        for (int i = span.first() - 1; i >= span.first() - 2; i--) {
            if (words.is(i, "not")) {
                return true;
            }
        }
        if (isLost(words, span)) {
            return true;
        }
        Match<Term> nearest = null;
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            boolean before = effect.from() < span.first() && span.first() - effect.to() <= DENIAL_REACH;
            nearest = before && !Effects.isFaint(words.word(effect.from())) ? effect : nearest;
        }
        return nearest != null && nearest.what().name().equals("same");
    }

    /** "at 12-14 days after infusion failed to reach significance", "no longer significant at 7 days". */
    private static boolean isLost(Words words, TimeSpan span) {
        for (int i = span.next(); i < span.next() + LOSS_REACH; i++) {
            boolean failed = words.is(i, "failed") || words.is(i, "insignificant");
            if (failed || (words.is(i, "no") && words.is(i + 1, "longer"))) {
                return true;
            }
            if (words.is(i, ",") || words.is(i, ";") || words.is(i, "and") || words.is(i, "but")) {
                return false;
            }
        }
        for (int i = span.first() - 1; i > span.first() - LOSS_REACH; i--) {
            if (words.is(i, "insignificant") || (words.is(i, "longer") && words.is(i - 1, "no"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the time is when something was found: "within 1 h", "at 24 h", "24 h post-infusion", "on day 7". */
    static boolean isMoment(Passage passage, TimeSpan span) {
        boolean within = passage.words().is(span.first() - 1, "within");
        if (span.least() <= 0 || isDenied(passage, span) || (!within && isCourse(passage, span))) {
            return false;
        }
        Words words = passage.words();
        if (span.point() || isListed(passage, span)) {
            return true;
        }
        switch (words.word(span.first() - 1)) {
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
        return switch (words.word(span.next())) {
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
                    "follow",
                    "followup" -> true;
            default -> false;
        };
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
        int gap = span.first() - before.next();
        return gap >= 1
                && gap <= 2
                && switch (passage.words().word(span.first() - 1)) {
                    case "and", "or", ",", "to" -> true;
                    default -> false;
                };
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
            case "every", "per", "last", "past", "previous", "baseline", "before", "for", "<", ">" -> {
                return !before.equals("for") || span.least() < LONGEST_INFUSION_HOURS;
            }
            case "over", "during" -> {
                return span.most() < LONGEST_INFUSION_HOURS || !passage.has(Group.LASTING);
            }
            case "to", "with" -> {
                if (words.is(span.first() - 2, "baseline") || isReference(words, span)) {
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

    /** Whether a sentence, though its role was predicted otherwise, states a share or a test: "17 patients (65%) responded". */
    static boolean isFinding(Passage passage) {
        Words words = passage.words();
        boolean labelled = passage.sentence().labelled();
        for (int i = 0; i < words.size(); i++) {
            boolean found = words.is(i, "significantly") && (!labelled || isWas(words, i - 1));
            if (found || (!labelled && isShare(words, i))) {
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

    /** Whether the sentence speaks of other drugs and not of ketamine. */
    static boolean isOfOtherDrugs(Passage passage) {
        boolean other = false;
        for (DrugMention drug : passage.drugs()) {
            if (drug.isKetamine()) {
                return false;
            }
            other |= !drug.isInactive() && !drug.name().equals("antidepressant");
        }
        return other;
    }
}
