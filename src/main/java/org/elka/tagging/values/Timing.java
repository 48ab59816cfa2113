package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Role;

/** Reads how soon a therapeutic effect of ketamine is stated to begin and how long it is stated to last. */
final class Timing {

    private Timing() {}

    static List<Value> read(Reading reading, Design design) {
        List<Value> values = new ArrayList<>();
        onset(reading, design).ifPresent(values::add);
        duration(reading, design).ifPresent(values::add);
        return values;
    }

    private static boolean speaks(Passage passage, Design design) {
        return switch (passage.role()) {
            case RESULTS, CONCLUSION, TITLE -> true;
            case AIM, OTHER, METHODS, BACKGROUND -> design.isReview() && passage.role() == Role.METHODS;
        };
    }

    static Optional<Value> onset(Reading reading, Design design) {
        if (design.is("protocol")) {
            return Optional.empty();
        }
        TimeSpan best = null;
        Passage place = null;
        for (Passage passage : reading.passages()) {
            if (!speaks(passage, design) || !passage.has(Group.THERAPEUTIC) || !hasEffect(passage)) {
                continue;
            }
            for (TimeSpan span : passage.times()) {
                if (isMoment(passage, span) && span.least() <= 336 && (best == null || span.least() < best.least())) {
                    best = span;
                    place = passage;
                }
            }
        }
        return best == null || place == null
                ? Optional.empty()
                : Optional.of(value("onset-hours", best.least(), place));
    }

    static Optional<Value> duration(Reading reading, Design design) {
        if (design.is("protocol")) {
            return Optional.empty();
        }
        TimeSpan best = null;
        Passage place = null;
        for (Passage passage : reading.passages()) {
            if (!speaks(passage, design) || !passage.has(Group.LASTING) || !passage.has(Group.THERAPEUTIC)) {
                continue;
            }
            for (TimeSpan span : passage.times()) {
                if (!isCourse(passage, span) && (best == null || span.most() > best.most())) {
                    best = span;
                    place = passage;
                }
            }
        }
        return best == null || place == null
                ? Optional.empty()
                : Optional.of(value("duration-days", best.mostDays(), place));
    }

    private static boolean hasEffect(Passage passage) {
        return passage.has(Group.EFFECT, "better");
    }

    /** Whether the time is when something was found: "within 1 h", "at 24 h", "24 h post-infusion", "on day 7". */
    private static boolean isMoment(Passage passage, TimeSpan span) {
        if (span.least() <= 0 || isCourse(passage, span)) {
            return false;
        }
        Words words = passage.words();
        if (span.point()) {
            return true;
        }
        switch (words.word(span.first() - 1)) {
            case "within", "at", "after", "by", "in", "as" -> {
                return true;
            }
            default -> {
                // what follows may tell
            }
        }
        return switch (words.word(span.next())) {
            case "after", "post", "postinfusion", "following", "later", "postdose", "of" -> true;
            default -> false;
        };
    }

    /** The length of an infusion, of a treatment or of an interval: "over 40 min", "4 weeks of treatment". */
    private static boolean isCourse(Passage passage, TimeSpan span) {
        Words words = passage.words();
        switch (words.word(span.first() - 1)) {
            case "over", "every", "per", "during", "for", "last", "past" -> {
                return !words.is(span.first() - 1, "for") || span.least() < 1.1;
            }
            default -> {
                // what follows may tell
            }
        }
        return switch (words.word(span.next())) {
            case "infusion",
                    "infusions",
                    "treatment",
                    "course",
                    "study",
                    "trial",
                    "period",
                    "open",
                    "induction",
                    "apart",
                    "ago",
                    "history",
                    "interval",
                    "intervals" -> true;
            default -> false;
        };
    }

    private static Value value(String name, double number, Passage place) {
        double rounded = Math.round(number * 100) / 100.0;
        String text = rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        return new Value(name, text, rounded, place.evidence());
    }
}
