package org.elka.tagging.values;

import java.util.Optional;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads the longest time for which an effect is stated to have lasted, in days: first where the text speaks of lasting,
 * relapse or follow-up, and else the latest time of four days or more at which an effect is a finding.
 */
final class DurationRules {

    private static final double LEAST_FOLLOW_UP_DAYS = 4;

    /** What is gone in a few hours did not last. */
    private static final double LEAST_DAYS = 0.1;

    /** How far from a word of lasting its time may stand. */
    private static final int REACH = 14;

    private static final double LEAST_SURE = 0.05;

    private DurationRules() {}

    /** @param place where it is stated */
    private record Found(double days, Passage place) {}

    static Optional<Value> read(Reading reading, Design design) {
        if (design.is("protocol")) {
            return Optional.empty();
        }
        Found lasting = null;
        Found later = null;
        double lostFrom = TimeDenial.lostFrom(reading);
        boolean ofAnother = CompoundRules.isTitledByAnother(reading);
        for (Passage passage : reading.passages()) {
            if (!tells(passage, design) || (ofAnother && !TimeContext.namesKetamine(passage))) {
                continue;
            }
            boolean relation = TimeAside.isOfRelation(passage);
            for (TimeSpan span : passage.times()) {
                if (relation && !TimeAside.isNamed(passage.words(), span)) {
                    continue;
                }
                boolean denied = TimeDenial.isDenied(passage, span) && !isOfRelapse(passage);
                if (TimeContext.isCourse(passage, span) || denied || isOfSomethingElse(passage, span)) {
                    continue;
                }
                if (isLasting(passage, span)) {
                    lasting = longer(lasting, span, passage);
                } else if (!design.is("case-report") && isOfEffect(passage) && isLaterEffect(passage, span, lostFrom)) {
                    later = longer(later, span, passage);
                }
            }
        }
        Found found = lasting == null ? later : lasting;
        found = found == null ? atFollowUp(reading) : found;
        return found == null || found.days() < LEAST_DAYS
                ? Optional.empty()
                : Optional.of(NumberValues.of("duration-days", found.days(), found.place()));
    }

    /** What responders show, at some later time, need not be an effect. */
    private static boolean isOfEffect(Passage passage) {
        return passage.has(Group.THERAPEUTIC, "target") || passage.has(Group.THERAPEUTIC, "general");
    }

    private static @Nullable Found atFollowUp(Reading reading) {
        Passage place = FollowUp.place(reading);
        TimeSpan span = place == null ? null : FollowUp.span(place);
        return place == null || span == null ? null : new Found(span.mostDays(), place);
    }

    private static Found longer(@Nullable Found best, TimeSpan span, Passage passage) {
        return best != null && best.days() >= span.mostDays() ? best : new Found(span.mostDays(), passage);
    }

    /** Whether the sentence is one of findings on the effect of ketamine. */
    private static boolean tells(Passage passage, Design design) {
        return speaks(passage, design)
                && passage.has(Group.THERAPEUTIC)
                && (!design.is("preclinical") || passage.has(Group.THERAPEUTIC, "target"))
                && !TimeAside.isOfOther(passage)
                && !TimeContext.isOfOtherDrugs(passage);
    }

    private static boolean speaks(Passage passage, Design design) {
        return switch (passage.role()) {
            case RESULTS, CONCLUSION, TITLE -> true;
            case METHODS -> design.is("case-report") || TimeContext.isFinding(passage);
            default -> false;
        };
    }

    private static boolean isLasting(Passage passage, TimeSpan span) {
        if (TimeContext.lead(passage.words(), span).equals("within")) {
            return isOfAll(passage.words(), span);
        }
        if (passage.words().is(span.first() - 1, "for") && followsEffect(passage, span)) {
            return true;
        }
        for (Match<Term> lasting : passage.terms(Group.LASTING)) {
            boolean after = lasting.to() <= span.first() && span.first() - lasting.to() <= REACH;
            boolean before = lasting.from() >= span.next()
                    && lasting.from() - span.next() <= REACH / 2
                    && !isNextStatement(passage.words(), span.next(), lasting.from())
                    && TimeContext.isMoment(passage, span);
            if (after || before) {
                return true;
            }
        }
        return false;
    }

    /** "all relapsed within a week"; of others than those who did so it would say nothing. */
    private static boolean isOfAll(Words words, TimeSpan span) {
        boolean all = false;
        for (int i = span.first() - 2; i >= span.first() - REACH; i--) {
            all |= words.is(i, "all");
        }
        return all && words.word(span.first() - 2).startsWith("relaps");
    }

    /** "was seen at 4 h and was maintained": lasted until some other time. */
    private static boolean isNextStatement(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = words.is(i + 1, "was") || words.is(i + 1, "were") || i + 1 == to;
            if (words.is(i, "and") && verb) {
                return true;
            }
        }
        return false;
    }

    /** Who relapsed when tells how long an effect lasts, though groups do not differ in it. */
    private static boolean isOfRelapse(Passage passage) {
        Words words = passage.words();
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.is(i, "time") && words.is(i + 1, "to") && words.is(i + 2, "relapse")) {
                return true;
            }
        }
        return false;
    }

    /** How long an illness had lasted or measurements went on, what counts as a response, and what pain did. */
    private static boolean isOfSomethingElse(Passage passage, TimeSpan span) {
        Words words = passage.words();
        for (int i = span.first() - 1; i >= span.first() - REACH / 2; i--) {
            switch (words.word(i)) {
                case "episode", "illness", "measured", "recorded", "recommended", "alterations" -> {
                    return true;
                }
                default -> {
                    // look further back
                }
            }
        }
        return isOnlyByAnother(passage, span.next())
                || isOpposed(passage, span)
                || TimeAside.isDefinition(passage, span)
                || TimeAside.isAsideHere(passage, span)
                || TimeAside.isOfMeasure(words, span);
    }

    /** "lasted for 6 days only by the other drug". */
    private static boolean isOnlyByAnother(Passage passage, int next) {
        Words words = passage.words();
        boolean only = words.is(next, "only") && (words.is(next + 1, "by") || words.is(next + 1, "with"));
        return only && passage.drugs().stream().noneMatch(drug -> drug.isKetamine() && drug.from() > next);
    }

    /** "The effect of stimulation persists for 3 months; however, that of ketamine does not": the time is of the other. */
    private static boolean isOpposed(Passage passage, TimeSpan span) {
        int opposed = span.next();
        while (opposed < passage.words().size() && !passage.words().is(opposed, ";")) {
            opposed++;
        }
        boolean here = false;
        boolean there = false;
        for (DrugMention drug : passage.drugs()) {
            here |= drug.isKetamine() && drug.from() < opposed;
            there |= drug.isKetamine() && drug.from() > opposed;
        }
        return there && !here && passage.words().is(opposed + 1, "however");
    }

    /** "reduced symptoms for 1 week". */
    private static boolean followsEffect(Passage passage, TimeSpan span) {
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            int gap = span.first() - effect.to();
            if (effect.what().name().equals("better") && gap >= 0 && gap <= REACH / 2) {
                return true;
            }
        }
        return false;
    }

    /** What is said to be lost later had lasted until then, be that a day. */
    private static boolean isLaterEffect(Passage passage, TimeSpan span, double lostFrom) {
        boolean lostLater = span.mostDays() >= 1 && lostFrom > span.most() && Double.isFinite(lostFrom);
        boolean treated = TimeContext.lead(passage.words(), span).equals("after")
                && passage.words().is(span.next(), "of");
        return (lostLater || span.mostDays() >= LEAST_FOLLOW_UP_DAYS)
                && !treated
                && (!TimeContext.lead(passage.words(), span).equals("within") || isOfOccurrence(passage.words()))
                && passage.role() != Role.TITLE
                && (passage.has(Group.EFFECT, "better") || isSignificant(passage))
                && TimeContext.isMoment(passage, span);
    }

    /** "the incidence within 42 days": what is prevented so long; "improved within 2 weeks" is an onset. */
    private static boolean isOfOccurrence(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean risk = words.is(i, "risk") && (words.is(i + 1, "of") || words.is(i + 1, "for"));
            if (risk || words.is(i, "occurrence") || words.is(i, "incidence") || words.is(i, "prevalence")) {
                return true;
            }
        }
        return false;
    }

    /** "the difference was -6.1 (P = 0.019)". */
    private static boolean isSignificant(Passage passage) {
        Words words = passage.words();
        boolean differs = false;
        boolean significant = false;
        for (int i = 0; i < words.size(); i++) {
            differs |= words.word(i).startsWith("differen");
            boolean test = words.is(i, "p") && (words.is(i + 1, "=") || words.is(i + 1, "<"));
            significant |= test && words.isNumber(i + 2) && words.value(i + 2) <= LEAST_SURE;
        }
        return differs && significant && !passage.has(Group.EFFECT, "same");
    }
}
