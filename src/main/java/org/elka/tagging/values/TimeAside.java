package org.elka.tagging.values;

import org.elka.tagging.text.Match;

/** Tells times at which something else than a therapeutic effect is stated. */
final class TimeAside {

    private static final int DEFINITION_REACH = 16;

    private static final int MEASURE_REACH = 2;

    /** So early an effect is told for its own sake. */
    private static final double EARLY_HOURS = 2 * TimeSpan.HOURS_A_DAY;

    private static final int EFFECT_REACH = 6;

    private static final int NAME_REACH = 4;

    private TimeAside() {}

    /** Whether the sentence tells of side effects, pain or mental performance and of no other target, or of what goes with what. */
    static boolean isAside(Passage passage) {
        return isOfRelation(passage) || isOfOther(passage);
    }

    /** "improvement at 24 h correlated with the dose": an effect all the same. */
    static boolean isEffectInRelation(Passage passage, TimeSpan span) {
        if (isNamed(passage.words(), span)) {
            return true;
        }
        if (span.least() > EARLY_HOURS) {
            return false;
        }
        boolean better = false;
        boolean target = false;
        for (Match<Term> term : passage.terms()) {
            if (term.from() < span.first() && span.first() - term.to() <= EFFECT_REACH) {
                String word = passage.words().word(term.from());
                better |= word.startsWith("improve") || word.startsWith("reduction") || word.startsWith("decrease");
                target |= term.what().is(Group.THERAPEUTIC, "target");
            }
        }
        return better && target;
    }

    /** "genes associated with the rapid (within 240 min) and persistent (up to 2 weeks) effect": the effect's own times. */
    static boolean isNamed(Words words, TimeSpan span) {
        int open = span.first() - 1;
        while (open > span.first() - NAME_REACH && words.isWord(open)) {
            open--;
        }
        return words.is(open, "(")
                && switch (words.word(open - 1)) {
                    case "rapid", "early", "sustained", "persistent", "lasting", "prolonged" -> true;
                    default -> false;
                };
    }

    /** Whether the sentence tells of correlates and predictors. */
    static boolean isOfRelation(Passage passage) {
        Words words = passage.words();
        boolean treated = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            // what stands before the first "associated" stands before the others too
            treated = treated || (word.equals("associated") && isOfTreatment(passage, i));
            boolean relation = word.startsWith("correlat")
                    || word.startsWith("predict")
                    || word.startsWith("mediat")
                    || word.equals("associations")
                    || word.equals("association")
                    || word.equals("likely")
                    || (word.equals("associated") && !treated);
            if (relation) {
                return true;
            }
        }
        return false;
    }

    /** "Ketamine was associated with", "the infusions were associated with". */
    private static boolean isOfTreatment(Passage passage, int associated) {
        for (DrugMention drug : passage.drugs()) {
            if (drug.from() < associated) {
                return true;
            }
        }
        for (int i = 0; i < associated; i++) {
            String word = passage.words().word(i);
            if (word.startsWith("infusion") || word.startsWith("treatment") || word.startsWith("therap")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it tells of side effects, pain or mental performance and of no other target. */
    static boolean isOfOther(Passage passage) {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            if (isOther(words.word(i))) {
                return !hasTarget(passage);
            }
        }
        return false;
    }

    /** Other than a drug, as in "side effects in the esketamine plus antidepressant arm". */
    private static boolean hasTarget(Passage passage) {
        for (Match<Term> term : passage.terms()) {
            if (term.what().is(Group.THERAPEUTIC, "target") && !isDrug(passage.words(), term)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDrug(Words words, Match<Term> term) {
        if (!words.is(term.from(), "antidepressant")) {
            return false;
        }
        String before = words.word(term.from() - 1);
        return switch (words.word(term.to())) {
            case "arm", "arms", "group", "groups", "therapy", "plus", "alone" -> true;
            default -> before.equals("plus") || before.equals("oral") || before.equals("+");
        };
    }

    /** "day 1 cytokine levels": when something was drawn or measured. */
    static boolean isOfMeasure(Words words, TimeSpan span) {
        for (int i = span.next(); span.point() && i <= span.next() + MEASURE_REACH; i++) {
            switch (words.word(i)) {
                case "level", "levels", "concentration", "concentrations" -> {
                    return true;
                }
                case "and", "or", "after", "post", ",", "(" -> {
                    return false;
                }
                default -> {
                    // what is measured
                }
            }
        }
        return false;
    }

    /** Whether the time's own clause tells of side effects, pain or mental performance, and another clause of the target. */
    static boolean isAsideHere(Passage passage, TimeSpan span) {
        Words words = passage.words();
        int start = span.first();
        boolean other = false;
        while (start > 0 && !beginsClause(passage, start)) {
            start--;
            other |= isOther(words.word(start));
        }
        if (!other) {
            return false;
        }
        for (Match<Term> target : passage.terms(Group.THERAPEUTIC)) {
            if (target.from() >= start && target.from() < span.first()) {
                return false;
            }
        }
        return true;
    }

    /** After a semicolon, at "but" and the like, and at "and" before a verb of effect or "that". */
    private static boolean beginsClause(Passage passage, int i) {
        return switch (passage.words().word(i)) {
            case ";", "but", "whereas", "while", "although" -> true;
            case "and" -> {
                boolean verb = passage.words().is(i + 1, "that");
                for (Match<Term> term : passage.terms()) {
                    boolean next = term.from() == i + 1 || term.from() == i + 2;
                    verb |= next && term.what().group() == Group.EFFECT;
                }
                yield verb;
            }
            default -> false;
        };
    }

    /** "(at least 50% less than before on day 2)", "defined as half the score on day 7": what counts as a response. */
    static boolean isDefinition(Passage passage, TimeSpan span) {
        Words words = passage.words();
        boolean share = false;
        boolean limit = false;
        for (int i = span.first() - 1; i >= Math.max(0, span.first() - DEFINITION_REACH); i--) {
            switch (words.word(i)) {
                case ")" -> {
                    return false;
                }
                case "(" -> {
                    return share && limit;
                }
                case "defined" -> {
                    return words.is(i + 1, "as") || words.is(i + 1, "by");
                }
                case "%" -> share = true;
                case ">", "\u2265", "least" -> limit = true;
                default -> {
                    // look further back
                }
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
                    "vas",
                    "nrs",
                    "analgesia",
                    "opioid",
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
}
