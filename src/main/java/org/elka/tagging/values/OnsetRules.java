package org.elka.tagging.values;

import java.util.Optional;
import org.elka.library.Tagging.Value;

/**
 * Reads the earliest time after dosing at which a therapeutic effect of ketamine is stated as a finding, in hours. The
 * time of an assessment or the length of an infusion is none.
 */
final class OnsetRules {

    /** Later effects are no onset. */
    private static final double LATEST_HOURS = 14 * TimeSpan.HOURS_A_DAY;

    private OnsetRules() {}

    static Optional<Value> read(Reading reading, Design design) {
        if (design.is("protocol")) {
            return Optional.empty();
        }
        TimeSpan best = null;
        Passage place = null;
        for (Passage passage : reading.passages()) {
            if (!states(passage, design)) {
                continue;
            }
            for (TimeSpan span : passage.times()) {
                boolean moment = TimeContext.isMoment(passage, span) && span.least() <= LATEST_HOURS;
                if (moment && (best == null || span.least() < best.least())) {
                    best = span;
                    place = passage;
                }
            }
        }
        return best == null || place == null
                ? Optional.empty()
                : Optional.of(NumberValues.of("onset-hours", best.least(), place));
    }

    private static boolean states(Passage passage, Design design) {
        boolean speaks = switch (passage.role()) {
            case RESULTS, CONCLUSION, TITLE -> true;
            case METHODS -> design.is("case-report");
            default -> false;
        };
        return speaks && passage.has(Group.THERAPEUTIC) && passage.has(Group.EFFECT, "better");
    }
}
