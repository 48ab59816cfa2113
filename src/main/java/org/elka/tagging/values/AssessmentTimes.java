package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** The times at which methods say that people were rated, and results that refer to them: "at all time points". */
final class AssessmentTimes {

    /** A lone rating this late tells of an outcome and of no onset. */
    private static final double LATEST_LONE_HOURS = 2 * TimeSpan.HOURS_A_DAY;

    private AssessmentTimes() {}

    /** The passages, results of "all time points" with the times from the first to the last. */
    static List<Passage> resolve(List<Passage> passages) {
        TimeSpan whole = null;
        boolean looked = false;
        List<Passage> resolved = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            boolean tells = passage.role() == Role.RESULTS || passage.role() == Role.CONCLUSION;
            int at = tells && passage.times().isEmpty() ? all(passage.words()) : -1;
            if (at >= 0 && !looked) {
                whole = whole(passages);
                looked = true;
            }
            if (at < 0 || whole == null) {
                resolved.add(passage);
            } else {
                resolved.add(passage.with(List.of(new TimeSpan(at, at + 1, whole.least(), whole.most(), true))));
            }
        }
        return resolved;
    }

    /** Where "all time points" stands, or -1. */
    private static int all(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean all = words.is(i, "all") || words.is(i, "each") || words.is(i, "every");
            if (all && isTimes(words, words.is(i + 1, "the") ? i + 2 : i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTimes(Words words, int noun) {
        return words.is(noun, "timepoints")
                || (words.is(noun, "time") && words.word(noun + 1).startsWith("point"))
                || words.is(noun, "assessments")
                || words.is(noun, "visits");
    }

    /** From the first time of a rating after the dose to the last. */
    private static @Nullable TimeSpan whole(List<Passage> passages) {
        TimeSpan whole = null;
        for (Passage passage : passages) {
            for (TimeSpan span : rated(passage)) {
                whole = whole == null
                        ? span
                        : new TimeSpan(
                                span.first(),
                                span.next(),
                                Math.min(whole.least(), span.least()),
                                Math.max(whole.most(), span.most()),
                                true);
            }
        }
        return whole;
    }

    /**
     * The one time at which people were rated after the dose, if results speak of an effect without any time; else null.
     */
    static @Nullable Passage lone(Reading reading) {
        Passage place = null;
        double hours = 0;
        for (Passage passage : reading.passages()) {
            List<TimeSpan> rated = rated(passage);
            boolean others = !rated.isEmpty() && (passage.times().size() > rated.size() || isOfHarm(passage.words()));
            for (TimeSpan span : rated) {
                if (others || place != null && span.least() != hours || span.least() != span.most()) {
                    return null;
                }
                place = passage.with(List.of(span));
                hours = span.least();
            }
        }
        return place != null && hours <= LATEST_LONE_HOURS && hasTimelessEffect(reading) ? place : null;
    }

    private static List<TimeSpan> rated(Passage passage) {
        List<TimeSpan> rated = new ArrayList<>();
        boolean methods = passage.role() == Role.METHODS || passage.role() == Role.AIM;
        if (methods && isRating(passage.words())) {
            for (TimeSpan span : passage.times()) {
                if (span.least() > 0 && !TimeContext.isCourse(passage, span) && isAfterwards(passage.words(), span)) {
                    rated.add(span);
                }
            }
        }
        return rated;
    }

    private static boolean isOfHarm(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "side") || words.is(i, "adverse") || words.is(i, "recovery")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRating(Words words) {
        for (int i = 0; i < words.size(); i++) {
            switch (words.word(i)) {
                case "assessed",
                        "evaluated",
                        "rated",
                        "scored",
                        "measured",
                        "administered",
                        "ratings",
                        "assessments" -> {
                    return true;
                }
                default -> {
                    // look on
                }
            }
        }
        return false;
    }

    /** "24 h after", "at 2 and 4 weeks", "24 h post-infusion". */
    private static boolean isAfterwards(Words words, TimeSpan span) {
        String next = words.word(span.next());
        return next.startsWith("post")
                || next.equals("after")
                || next.equals("later")
                || next.equals("following")
                || words.is(span.first() - 1, "at")
                || span.point();
    }

    private static boolean hasTimelessEffect(Reading reading) {
        boolean effect = false;
        for (Passage passage : reading.with(Role.RESULTS)) {
            boolean better = false;
            for (Match<Term> term : passage.terms(Group.EFFECT)) {
                if (term.what().name().equals("same")) {
                    return false;
                }
                better |= term.what().name().equals("better");
            }
            boolean tells = better && passage.has(Group.THERAPEUTIC, "target") && TimeContext.namesKetamine(passage);
            if (tells && !passage.times().isEmpty()) {
                return false;
            }
            effect |= tells && !TimeAside.isOfRelation(passage) && !TimeAside.isOfOther(passage);
        }
        return effect;
    }
}
