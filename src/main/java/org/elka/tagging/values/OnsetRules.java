package org.elka.tagging.values;

import java.util.Optional;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;

/**
 * Reads the earliest time after dosing at which a therapeutic effect of ketamine is stated as a finding, in hours. The
 * time of an assessment or the length of an infusion is none.
 */
final class OnsetRules {

    /** Later effects are no onset. */
    private static final double LATEST_HOURS = 14 * TimeSpan.HOURS_A_DAY;

    private static final int LASTING_REACH = 3;

    private static final int COURSE_REACH = 3;

    private OnsetRules() {}

    static Optional<Value> read(Reading reading, Design design) {
        if (design.is("protocol")) {
            return Optional.empty();
        }
        TimeSpan best = null;
        Passage place = null;
        boolean ofAnother = CompoundRules.isTitledByAnother(reading);
        for (Passage passage : reading.passages()) {
            if (!states(passage, design) || (ofAnother && !TimeContext.namesKetamine(passage))) {
                continue;
            }
            boolean relation = TimeAside.isOfRelation(passage);
            for (TimeSpan span : passage.times()) {
                boolean moment = (!relation || TimeAside.isEffectInRelation(passage, span))
                        && TimeContext.isMoment(passage, span)
                        && span.least() <= LATEST_HOURS
                        && !TimeAside.isAsideHere(passage, span)
                        && !TimeAside.isDefinition(passage, span)
                        && !TimeAside.isOfMeasure(passage.words(), span)
                        && !isLasting(passage, span)
                        && !isAfterCourse(passage.words(), span);
                if (moment && (best == null || span.least() < best.least())) {
                    best = span;
                    place = passage;
                }
            }
        }
        if (best == null && !design.isReview()) {
            place = AssessmentTimes.lone(reading);
            best = place == null ? null : place.times().getFirst();
        }
        return best == null || place == null
                ? Optional.empty()
                : Optional.of(NumberValues.of("onset-hours", best.least(), place));
    }

    private static boolean states(Passage passage, Design design) {
        boolean speaks = switch (passage.role()) {
            case RESULTS, CONCLUSION, TITLE -> true;
            case METHODS -> design.is("case-report") || TimeContext.isFinding(passage);
            default -> false;
        };
        return speaks
                && !TimeAside.isOfOther(passage)
                && !TimeContext.isOfOtherDrugs(passage)
                && (passage.has(Group.THERAPEUTIC, "target")
                        || (passage.has(Group.THERAPEUTIC, "general")
                                && !(design.is("preclinical") && isOfCells(passage))))
                && passage.has(Group.EFFECT, "better");
    }

    /** "the evoked response" of cells is no therapeutic one. */
    private static boolean isOfCells(Passage passage) {
        for (Match<Term> term : passage.terms(Group.THERAPEUTIC)) {
            if (!passage.words().word(term.from()).startsWith("respon")) {
                return false;
            }
        }
        return true;
    }

    /** "one week after completion of the course", "24 h after the last infusion": not counted from the first dose. */
    private static boolean isAfterCourse(Words words, TimeSpan span) {
        if (!words.is(span.next(), "after") && !words.is(span.next(), "following")) {
            return false;
        }
        for (int i = span.next() + 1; i <= span.next() + COURSE_REACH; i++) {
            switch (words.word(i)) {
                case "completion", "last", "final", "end", "discontinuation" -> {
                    return true;
                }
                default -> {
                    // look on
                }
            }
        }
        return false;
    }

    /** "persisted only 5 days", "sustained at 2 weeks", "relieved symptoms for one week": how long, not how soon. */
    private static boolean isLasting(Passage passage, TimeSpan span) {
        if (passage.words().is(span.first() - 1, "for")) {
            return true;
        }
        if (passage.words().is(span.first() - 1, "from")) {
            return false;
        }
        for (Match<Term> lasting : passage.terms(Group.LASTING)) {
            if (lasting.to() <= span.first() && span.first() - lasting.to() <= LASTING_REACH) {
                return true;
            }
        }
        return false;
    }
}
