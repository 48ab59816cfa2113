package org.elka.tagging.values;

import org.elka.tagging.text.Match;
import org.jspecify.annotations.Nullable;

/** Finds the word that tells which way something went. */
final class Effects {

    /** "No difference" reaches further than "reduced" by so many tokens. */
    private static final int SAME_REACH = 3;

    private Effects() {}

    /** The word of effect next to the mention, or null if the sentence has none; one before it is preferred. */
    static @Nullable Match<Term> nearest(Passage passage, Match<Term> mention) {
        Match<Term> best = null;
        int least = Integer.MAX_VALUE;
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            if (isCause(passage.words(), effect, mention)) {
                continue;
            }
            int distance = effect.to() <= mention.from()
                    ? mention.from() - effect.to()
                    : Math.max(0, effect.from() - mention.to()) + 1;
            distance -= effect.what().name().equals("same") ? SAME_REACH : 0;
            if (distance < least) {
                least = distance;
                best = effect;
            }
        }
        return best;
    }

    /** "Stress-induced anxiety" says where it came from; "ketamine-induced anxiety" that the drug made it. */
    private static boolean isCause(Words words, Match<Term> effect, Match<Term> mention) {
        return words.is(effect.from(), "induced")
                && effect.to() == mention.from()
                && !words.word(effect.from() - 1).contains("ketamin");
    }

    /** Whether the sentence states a direction, and does not only name an efficacy or a response. */
    static boolean isStated(Passage passage, Match<Term> mention) {
        Match<Term> effect = nearest(passage, mention);
        return effect != null && !isFaint(passage.words().word(effect.from()));
    }

    /** Words that name an outcome and not its direction: "response and remission rates did not differ". */
    static boolean isFaint(String word) {
        return word.startsWith("respon")
                || word.startsWith("remi")
                || word.startsWith("effic")
                || word.startsWith("effect");
    }
}
