package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** Finds numbers of people in a sentence: "ninety-seven patients", "n = 40", "231 entered", "sample size of 60". */
final class HeadCounts {

    /** Words that may stand between a number and the noun counted: "18 adult TRD patients". */
    private static final int ADJECTIVES = 8;

    /** Tokens of a bracket between the two: "203 (45 ± 14.6 years of age) patients". */
    private static final int BRACKET = 16;

    /** Words behind which a number no longer counts the noun that follows. */
    private static final Set<String> BREAKS = Set.of("""
            of in for to were was weeks days hours h mg min minutes studies trials rcts with and or at from
            by on than week day month months years year infusions infusion sessions items item points
            articles the groups who had doses treatments reports report published case times that which
            different ml kg received
            """.strip().split("\\s+", -1));

    /** "n = 12 345", parted by a space. */
    private static final double GROUPED = 1000;

    private static final int THOUSANDS = 3;

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

    private static @Nullable Head head(Passage passage, int i, Numbers.Reading number) {
        Words words = passage.words();
        if (words.is(i - 2, "n") && (words.is(i - 1, "=") || words.is(i - 1, ":"))) {
            boolean share = (words.is(i - 3, "(") && words.is(i - 4, "%")) || words.is(i - 4, "infusions");
            boolean arm = !share
                    && !HeadContext.isOfTime(words, i - 2)
                    && (passage.role() != Role.RESULTS || HeadContext.isArm(passage, i - 2));
            boolean apart = number.value() < GROUPED
                    && words.word(number.next()).length() == THOUSANDS
                    && words.isNumber(number.next())
                    && words.is(number.next() + 1, ")");
            double value = apart ? number.value() * GROUPED + words.value(number.next()) : number.value();
            return HeadContext.isOfThings(words, number.next()) ? null : new Head(i, value, true, arm, false);
        }
        if (HeadContext.isPart(words, i) || HeadContext.isListNumber(words, i) || words.is(number.next(), "%")) {
            return null;
        }
        int noun = nounAfter(passage, number.next());
        if (noun >= 0) {
            boolean some = HeadContext.isBracketed(words, i) && HeadContext.isPartOfPeople(words.word(noun));
            return some || HeadContext.isScreened(words, i, noun)
                    ? null
                    : new Head(
                            i,
                            number.value(),
                            false,
                            HeadContext.isBracketed(words, i) && !HeadContext.isWhole(words, i),
                            HeadContext.isSecond(words, i)
                                    && !HeadContext.isShare(words, number.next())
                                    && !HeadContext.isPartOfPeople(words.word(noun)));
        }
        if (HeadContext.isSecondGiven(words, i, number.next())) {
            return new Head(i, number.value(), false, false, true);
        }
        boolean counted = (Enrolment.isEnrolled(words, number.next()) && !Enrolment.isYear(number.value()))
                || Enrolment.isSampleSize(words, i)
                || Enrolment.isTotal(words, i, number.next())
                || (Enrolment.isRecruited(words, i) && words.isWord(number.next()));
        return counted ? new Head(i, number.value(), false, false, false) : null;
    }

    private static int nounAfter(Passage passage, int from) {
        Words words = passage.words();
        int limit = Math.min(words.size(), from + ADJECTIVES);
        int furthest = Math.min(words.size(), from + ADJECTIVES + BRACKET);
        boolean bracket = false;
        for (int i = Enrolment.behindStatus(words, from); i < limit; i++) {
            limit = bracket ? Math.min(furthest, limit + 1) : limit;
            if (!bracket && passage.isPerson(i)) {
                return i;
            }
            bracket = words.is(i, "(") || (bracket && !words.is(i, ")"));
            boolean goesOn = bracket
                    || words.is(i, ")")
                    || words.is(i, "/")
                    || (words.isWord(i) && (!isBreak(words.word(i)) || isWithinName(words, i, from)))
                    || (words.is(i, ",") && i > from && words.isWord(i - 1) && words.isWord(i + 1));
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    /** "in-patients"; "600 cardiac and other surgical patients". */
    private static boolean isWithinName(Words words, int i, int from) {
        boolean adjectives = words.is(i, "and") && i > from && words.isWord(i + 1) && !isBreak(words.word(i + 1));
        return adjectives || (words.is(i, "in") && words.hyphenated(i + 1));
    }

    private static boolean isBreak(String word) {
        return BREAKS.contains(word);
    }

    private static boolean whole(double value) {
        return value >= 1 && value == Math.rint(value) && value < MOST;
    }
}
