package org.elka.tagging.values;

/** Tells from the words around a time what it is the time of. */
final class TimeContext {

    private static final double LONGEST_INFUSION_HOURS = 1.1;

    private TimeContext() {}

    /** Whether the time is when something was found: "within 1 h", "at 24 h", "24 h post-infusion", "on day 7". */
    static boolean isMoment(Passage passage, TimeSpan span) {
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
            case "after",
                    "post",
                    "postinfusion",
                    "following",
                    "later",
                    "postdose",
                    "of",
                    "postinjection",
                    "response",
                    "remission" -> true;
            default -> false;
        };
    }

    /** Whether it is the length of an infusion, of a treatment, of an interval or of a history. */
    static boolean isCourse(Passage passage, TimeSpan span) {
        Words words = passage.words();
        String before = words.word(span.first() - 1);
        switch (before) {
            case "every", "per", "last", "past", "previous", "baseline", "before", "for" -> {
                return !before.equals("for") || span.least() < LONGEST_INFUSION_HOURS;
            }
            case "over", "during" -> {
                return span.most() < LONGEST_INFUSION_HOURS || !passage.has(Group.LASTING);
            }
            case "to" -> {
                return words.is(span.first() - 2, "baseline");
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
                    "intervals",
                    "before",
                    "prior" -> true;
            default -> false;
        };
    }
}
