package org.elka.tagging.values;

import org.elka.tagging.text.Match;

/** Tells from the words around a time what it is the time of. */
final class TimeContext {

    private static final double LONGEST_INFUSION_HOURS = 1.1;

    private static final double LEAST_BRACKETED_HOURS = 2;

    private static final int DENIAL_REACH = 20;

    private TimeContext() {}

    /** Whether the sentence tells of correlates, or of side effects, pain or mental performance and of no other target. */
    static boolean isAside(Passage passage) {
        boolean target = passage.has(Group.THERAPEUTIC, "target");
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            boolean relation = word.startsWith("correlat") || word.startsWith("predict") || word.equals("likely");
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
        Match<Term> nearest = null;
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            boolean before = effect.from() < span.first() && span.first() - effect.to() <= DENIAL_REACH;
            nearest = before && !Effects.isFaint(words.word(effect.from())) ? effect : nearest;
        }
        return nearest != null && nearest.what().name().equals("same");
    }

    /** Whether the time is when something was found: "within 1 h", "at 24 h", "24 h post-infusion", "on day 7". */
    static boolean isMoment(Passage passage, TimeSpan span) {
        boolean within = passage.words().is(span.first() - 1, "within");
        if (span.least() <= 0 || isDenied(passage, span) || (!within && isCourse(passage, span))) {
            return false;
        }
        Words words = passage.words();
        if (span.point()) {
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
                    "remission" -> true;
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
            case "to" -> {
                return words.is(span.first() - 2, "baseline");
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
            case "of" -> isTreatment(words.word(span.next() + 1)) || isTreatment(words.word(span.next() + 2));
            default -> before.equals("of") && words.is(span.first() - 2, "intervals");
        };
    }

    /** Whether a sentence, though its role was predicted otherwise, states a share or a test: "17 patients (65%) responded". */
    static boolean isFinding(Passage passage) {
        if (passage.sentence().labelled()) {
            return false;
        }
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            if (isShare(words, i) || words.is(i, "significantly")) {
                return true;
            }
        }
        return false;
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
