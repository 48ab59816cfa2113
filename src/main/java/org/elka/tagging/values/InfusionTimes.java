package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Match;
import org.jspecify.annotations.Nullable;

/** What improves "during the infusion" does so by its end, whose time the methods tell: "two 40-min infusions". */
final class InfusionTimes {

    /** Longer infusions are courses. */
    private static final double LONGEST_HOURS = 2.1;

    /** Tokens between an effect and "during the infusion". */
    private static final int REACH = 12;

    private static final int LENGTH_REACH = 3;

    private InfusionTimes() {}

    /** The passages, those that tell of an effect during the infusion with the time of its end. */
    static List<Passage> resolve(List<Passage> passages) {
        TimeSpan length = length(passages);
        if (length == null) {
            return passages;
        }
        List<Passage> resolved = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            int at = duringInfusion(passage);
            resolved.add(at < 0 ? passage : passage.with(added(passage, at, length)));
        }
        return resolved;
    }

    private static List<TimeSpan> added(Passage passage, int at, TimeSpan length) {
        List<TimeSpan> times = new ArrayList<>(passage.times());
        times.add(new TimeSpan(at, at + 1, length.least(), length.least(), true));
        return times;
    }

    /** Where "during the infusion" stands behind the word of an effect in results or conclusion, or -1. */
    private static int duringInfusion(Passage passage) {
        switch (passage.role()) {
            case RESULTS, CONCLUSION -> {
                // tells what was found
            }
            default -> {
                return -1;
            }
        }
        Words words = passage.words();
        List<Match<Term>> effects = passage.terms(Group.EFFECT);
        for (int i = 0; i < words.size(); i++) {
            int noun = words.is(i + 1, "the") ? i + 2 : i + 1;
            boolean during = words.is(i, "during") && words.is(noun, "infusion");
            if (during && hasEffectBefore(effects, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasEffectBefore(List<Match<Term>> effects, int token) {
        for (Match<Term> effect : effects) {
            int gap = token - effect.to();
            if (gap >= 0 && gap <= REACH && effect.what().name().equals("better")) {
                return true;
            }
        }
        return false;
    }

    /** "over 40 minutes", "a 40-min intravenous infusion". */
    private static @Nullable TimeSpan length(List<Passage> passages) {
        for (Passage passage : passages) {
            for (TimeSpan span : passage.times()) {
                if (span.least() > 0 && span.most() <= LONGEST_HOURS && isOfInfusion(passage.words(), span)) {
                    return span;
                }
            }
        }
        return null;
    }

    private static boolean isOfInfusion(Words words, TimeSpan span) {
        for (int i = span.next(); i < span.next() + LENGTH_REACH; i++) {
            if (words.is(i, "infusion") || words.is(i, "infusions")) {
                return true;
            }
        }
        return words.is(span.first() - 1, "over") && !span.point();
    }
}
