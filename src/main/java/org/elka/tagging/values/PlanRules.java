package org.elka.tagging.values;

import org.elka.tagging.text.Assertion;
import org.elka.tagging.text.Role;

/** Tells a paper that plans a study, a protocol or a register's entry, from one that reports what was done. */
final class PlanRules {

    private PlanRules() {}

    static boolean isPlan(Reading reading, DesignCues cues) {
        String text = reading.document().abstractText();
        if (text.contains("PRIMARY OUTCOME:") && (text.startsWith("INTERVENTION:") || text.contains("CONDITION:"))) {
            return true;
        }
        if (protocolInTitle(reading) || (cues.inTitle("protocol") && reading.titleHas("rationale"))) {
            return true;
        }
        int plans = 0;
        int results = 0;
        for (Passage passage : reading.own()) {
            plans += willIn(passage) ? 1 : 0;
            results += passage.role() == Role.RESULTS && hasResult(passage) ? 1 : 0;
        }
        boolean ofReview = cues.weight("own-review") >= 1;
        boolean planned = plans >= 2 || (plans == 1 && cues.weight("review") < 1.4);
        return (enrols(reading) && plans >= 1 || planned && !ofReview) && plans > results
                || (!ofReview && isUnfinished(reading, cues));
    }

    /** A trial that speaks of its aims and measures and of nothing done yet: "this phase 1 study intends to compare". */
    private static boolean isUnfinished(Reading reading, DesignCues cues) {
        boolean intends = false;
        for (Passage passage : reading.own()) {
            Words words = passage.words();
            if (passage.role() != Role.TITLE && isPast(words) && !isOfOthers(passage)) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                boolean plan = switch (words.word(i)) {
                    case "intends" -> true;
                    case "objective", "objectives", "outcome", "endpoint" ->
                        words.is(i - 1, "primary") || words.is(i - 1, "secondary");
                    case "aim", "goal" -> words.is(i - 1, "primary") || words.is(i - 1, "main");
                    default -> false;
                };
                intends |= plan;
            }
        }
        return intends && cues.weight("rct") + cues.weight("open-label") >= 1;
    }

    /** Whether the sentence tells of earlier work. */
    private static boolean isOfOthers(Passage passage) {
        return passage.sentence().scopes().stream().anyMatch(scope -> scope.what() == Assertion.BACKGROUND);
    }

    /** "20 participants will receive". */
    private static boolean enrols(Reading reading) {
        for (Passage passage : reading.own()) {
            for (int i = 0; i < passage.words().size(); i++) {
                if (passage.words().is(i, "will") && isEnrolment(passage.words(), i + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isEnrolment(Words words, int i) {
        return switch (words.word(i)) {
            case "receive", "recruit", "enroll", "undergo" -> true;
            case "be" ->
                words.word(i + 1).startsWith("random") || words.word(i + 1).startsWith("recruit");
            default -> false;
        };
    }

    private static boolean protocolInTitle(Reading reading) {
        for (Passage title : reading.title()) {
            for (int i = 0; i < title.words().size(); i++) {
                boolean ofTreatment =
                        title.words().is(i - 1, "infusion") || title.words().is(i - 1, "ketamine");
                if (title.words().is(i, "protocol") && !ofTreatment) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean willIn(Passage passage) {
        for (int i = 0; i < passage.words().size(); i++) {
            if (passage.words().is(i, "will")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasResult(Passage passage) {
        return passage.has(Group.EFFECT) && !willIn(passage) && isPast(passage.words());
    }

    private static boolean isPast(Words words) {
        for (int i = 0; i < words.size(); i++) {
            switch (words.word(i)) {
                case "was",
                        "were",
                        "showed",
                        "demonstrated",
                        "reported",
                        "found",
                        "improved",
                        "reduced",
                        "decreased",
                        "increased" -> {
                    return true;
                }
                default -> {
                    // may still come
                }
            }
        }
        return false;
    }
}
