package org.elka.tagging.values;

import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** An effect at "follow-up", whose time only the methods tell. */
final class FollowUp {

    private static final int REACH = 4;

    private FollowUp() {}

    /** The sentence that tells when it was, if results say that the effect held until then; else null. */
    static @Nullable Passage place(Reading reading) {
        for (Passage passage : reading.with(Role.RESULTS, Role.CONCLUSION)) {
            if (holds(passage)) {
                return planned(reading);
            }
        }
        return null;
    }

    private static boolean holds(Passage passage) {
        int at = at(passage.words(), 0);
        if (at < 0 || !passage.times().isEmpty() || !passage.has(Group.THERAPEUTIC)) {
            return false;
        }
        boolean better = false;
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            if (effect.what().name().equals("same")) {
                return false;
            }
            better |= effect.what().name().equals("better") && effect.from() < at;
        }
        return better && !TimeAside.isAside(passage) && !TimeContext.isOfOtherDrugs(passage);
    }

    private static @Nullable Passage planned(Reading reading) {
        for (Passage passage : reading.with(Role.AIM, Role.METHODS)) {
            if (span(passage) != null) {
                return passage;
            }
        }
        return null;
    }

    /** The time next to the word, "six months follow-up", "followed for one year"; else null. */
    static @Nullable TimeSpan span(Passage passage) {
        Words words = passage.words();
        for (int at = at(words, 0); at >= 0; at = at(words, at + 1)) {
            for (TimeSpan span : passage.times()) {
                boolean beside = span.next() <= at ? at - span.next() <= 1 : span.first() - at <= REACH;
                if (beside && span.mostDays() >= 1) {
                    return span;
                }
            }
        }
        return null;
    }

    private static int at(Words words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.is(i, "followup") || (words.is(i, "follow") && words.is(i + 1, "up"))) {
                return i;
            }
        }
        return -1;
    }
}
