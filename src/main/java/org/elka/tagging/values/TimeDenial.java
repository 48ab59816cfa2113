package org.elka.tagging.values;

import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/** Tells whether an effect is denied at a time, and from when on one was lost. */
final class TimeDenial {

    private static final int REACH = 20;

    private static final int LOSS_REACH = 9;

    private static final int LONGEST_TEST = 24;

    private static final int UNALTERED_REACH = 5;

    private static final double SURE = 0.05;

    private TimeDenial() {}

    /** Whether an effect is denied at the time: "no effects were seen one week after", "but not at 24 h or on day 42". */
    static boolean isDenied(Passage passage, TimeSpan span) {
        Words words = passage.words();
        for (int i = span.first() - 1; i >= span.first() - 2; i--) {
            if (words.is(i, "not")) {
                return true;
            }
        }
        if (isLost(words, span) || isExcepted(passage, span) || isInsignificant(words, span)) {
            return true;
        }
        Match<Term> nearest = null;
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            boolean before = effect.from() < span.first() && span.first() - effect.to() <= REACH;
            boolean tells = before && !Effects.isFaint(words.word(effect.from())) && !isOfUnaltered(passage, effect);
            nearest = tells ? effect : nearest;
        }
        return nearest == null
                ? isAllDenied(passage, span)
                : nearest.what().name().equals("same");
    }

    /** "did not change significantly in (a long list of scales) at 7-day follow-up". */
    private static boolean isAllDenied(Passage passage, TimeSpan span) {
        boolean denied = false;
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            boolean people = passage.words().word(effect.from()).startsWith("responder");
            if (!people && !effect.what().name().equals("same")) {
                return false;
            }
            denied |= !people && effect.from() < span.first() && !isOfUnaltered(passage, effect);
        }
        return denied;
    }

    /** "at 12-14 days after infusion failed to reach significance", "no longer significant at 7 days". */
    static boolean isLost(Words words, TimeSpan span) {
        for (int i = span.next(); i < span.next() + LOSS_REACH; i++) {
            boolean failed = words.is(i, "failed")
                    || words.is(i, "insignificant")
                    || (words.is(i, "did") && words.is(i + 1, "not"));
            if (failed || isNoLonger(words, i) || isNone(words, i)) {
                return true;
            }
            boolean opening = words.is(i, ",") && opensSentence(words, span);
            if (!opening && endsClause(words.word(i))) {
                return false;
            }
        }
        for (int i = span.first() - 1; i > span.first() - LOSS_REACH; i--) {
            if (words.is(i, "insignificant") || isNoLonger(words, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "At 1 week, ...", "However, 1 week after surgery, ...". */
    private static boolean opensSentence(Words words, TimeSpan span) {
        int first = words.is(0, "however") || words.is(0, "but") ? 1 : 0;
        first += words.is(first, ",") ? 1 : 0;
        return span.first() - first <= 1;
    }

    /** "at day 7 (P = 0.31)", "on days 3 and 14 postpartum (P > .05)": what the bracket behind the time tells of chance. */
    private static boolean isInsignificant(Words words, TimeSpan span) {
        int open = span.next();
        while (open < span.next() + 2 && words.isWord(open)) {
            open++;
        }
        if (!words.is(open, "(") && !words.is(open, "[")) {
            return false;
        }
        for (int i = open + 1; i < open + LONGEST_TEST && !words.is(i, ")") && !words.is(i, "]"); i++) {
            boolean test = words.is(i, "p") && (words.is(i + 1, "=") || words.is(i + 1, ">"));
            if (test && words.isNumber(i + 2)) {
                return words.is(i + 1, ">") ? words.value(i + 2) >= SURE : words.value(i + 2) > SURE;
            }
        }
        return false;
    }

    /** "did not alter the antidepressant effects of ketamine": the effect was there. */
    private static boolean isOfUnaltered(Passage passage, Match<Term> effect) {
        Words words = passage.words();
        if (!effect.what().name().equals("same") || !isTouching(words.word(effect.to() - 1))) {
            return false;
        }
        for (int i = effect.to(); i <= effect.to() + UNALTERED_REACH; i++) {
            if (words.word(i).startsWith("effect") || words.word(i).startsWith("respons")) {
                return (words.is(i + 1, "of") || words.is(i + 1, "to")) && isKetamine(passage, i + 2);
            }
        }
        return false;
    }

    private static boolean isTouching(String verb) {
        return verb.startsWith("alter")
                || verb.startsWith("affect")
                || verb.startsWith("attenuat")
                || verb.startsWith("influenc")
                || verb.startsWith("prevent")
                || verb.startsWith("reduc");
    }

    private static boolean isKetamine(Passage passage, int token) {
        for (DrugMention drug : passage.drugs()) {
            if (drug.isKetamine() && drug.from() == token) {
                return true;
            }
        }
        return false;
    }

    /** "showed no superiority". */
    private static boolean isNone(Words words, int i) {
        if (!words.is(i, "no")) {
            return false;
        }
        return switch (words.word(i + 1)) {
            case "superiority", "effect", "effects", "benefit", "difference", "differences", "significant" -> true;
            default -> false;
        };
    }

    private static boolean endsClause(String word) {
        return word.equals(",") || word.equals(";") || word.equals("and") || word.equals("but");
    }

    private static boolean isNoLonger(Words words, int i) {
        return words.is(i, "no") && words.is(i + 1, "longer");
    }

    /** "but not at 24 h (...) or on day 25": holds for all times up to the next word of an effect. */
    private static boolean isExcepted(Passage passage, TimeSpan span) {
        Words words = passage.words();
        for (int i = span.first() - 1; i >= Math.max(1, span.first() - REACH); i--) {
            if (words.is(i, "not") && words.is(i - 1, "but")) {
                return !hasEffect(passage, i + 1, span.first());
            }
            if (endsStatement(words.word(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean endsStatement(String word) {
        return word.equals(";") || word.equals("which");
    }

    private static boolean hasEffect(Passage passage, int from, int to) {
        for (Match<Term> effect : passage.terms()) {
            boolean inside =
                    effect.from() >= from && effect.from() < to && effect.what().group() == Group.EFFECT;
            if (inside && !Effects.isFaint(passage.words().word(effect.from()))) {
                return true;
            }
        }
        return false;
    }

    /** The time in hours from which on the paper calls an effect lost, or infinity. */
    static double lostFrom(Reading reading) {
        double least = Double.POSITIVE_INFINITY;
        for (Passage passage : reading.with(Role.RESULTS, Role.CONCLUSION)) {
            for (TimeSpan span : passage.times()) {
                if (isLost(passage.words(), span)) {
                    least = Math.min(least, span.least());
                }
            }
        }
        return least;
    }
}
