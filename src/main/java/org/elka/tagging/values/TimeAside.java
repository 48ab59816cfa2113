package org.elka.tagging.values;

import org.elka.tagging.text.Match;

/** Tells times at which something else than a therapeutic effect is stated. */
final class TimeAside {

    private static final int DEFINITION_REACH = 16;

    private TimeAside() {}

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
