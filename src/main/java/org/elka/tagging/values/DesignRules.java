package org.elka.tagging.values;

import java.util.List;
import org.elka.tagging.text.Role;

/** Tells the design from the cues of a text, by the codebook: the most specific first. */
final class DesignRules {

    /** Reports of so few people, without a word of a trial, are reports of cases. */
    private static final int FEW = 6;

    private DesignRules() {}

    static Design read(Reading reading) {
        DesignCues cues = DesignCues.of(reading);
        String name = name(reading, cues);
        return new Design(name, cues.evidence(name));
    }

    private static String name(Reading reading, DesignCues cues) {
        boolean animals = animals(reading, cues);
        if (!animals && isProtocol(reading, cues)) {
            return "protocol";
        }
        if (isSystematicReview(cues)) {
            return "systematic-review";
        }
        if (animals && !cues.inTitle("review")) {
            return "preclinical";
        }
        boolean review = isReview(reading, cues);
        if (isCaseReport(reading, cues) && !review) {
            return "case-report";
        }
        return review ? "review" : study(reading, cues);
    }

    private static boolean isProtocol(Reading reading, DesignCues cues) {
        String text = reading.document().abstractText();
        if (text.contains("PRIMARY OUTCOME:") && (text.startsWith("INTERVENTION:") || text.contains("CONDITION:"))) {
            return true;
        }
        if (protocolInTitle(reading)) {
            return true;
        }
        int plans = 0;
        int results = 0;
        for (Passage passage : reading.own()) {
            plans += willIn(passage) ? 1 : 0;
            results += passage.role() == Role.RESULTS && hasResult(passage) ? 1 : 0;
        }
        return plans >= 2 && plans > results;
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
        return passage.has(Group.EFFECT) && !willIn(passage);
    }

    private static boolean isSystematicReview(DesignCues cues) {
        return cues.inTitle("systematic-review")
                || (cues.strongest("systematic-review") >= 1 && cues.weight("systematic-review") >= 1.6);
    }

    private static boolean isCaseReport(Reading reading, DesignCues cues) {
        boolean study = cues.inTitle("rct") || cues.inTitle("observational") || cues.inTitle("open-label");
        if (cues.inTitle("case-report")) {
            return true;
        }
        double trials = cues.weight("rct") + cues.weight("open-label") + cues.weight("observational");
        return !study
                && (cues.weight("case-report") >= 1.5 && cues.weight("case-report") > trials
                        || (trials < 1 && fewPeople(reading)));
    }

    private static boolean fewPeople(Reading reading) {
        Participants.Count count = Participants.largest(reading);
        return count != null && count.number() <= FEW;
    }

    private static boolean animals(Reading reading, DesignCues cues) {
        double people = 0;
        for (Passage passage : reading.own()) {
            people += passage.terms(Group.PERSON).stream()
                            .filter(t -> t.what().name().equals("person"))
                            .count()
                    * (passage.role() == Role.TITLE ? 3 : 1);
        }
        return cues.weight("preclinical") >= 2.5
                && (cues.weight("preclinical") > people || cues.inTitle("preclinical"))
                && people < 8;
    }

    private static boolean isReview(Reading reading, DesignCues cues) {
        double trials = cues.weight("rct") + cues.weight("open-label") + cues.weight("observational");
        if (cues.inTitle("review")) {
            return trials < 5;
        }
        return cues.weight("review") >= 1.4 && cues.weight("review") > trials && !Participants.stated(reading);
    }

    private static String study(Reading reading, DesignCues cues) {
        String best = "";
        double most = 0.65;
        for (String design : List.of("rct", "open-label", "observational", "qualitative")) {
            if (cues.weight(design) > most) {
                best = design;
                most = cues.weight(design);
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        if (!Participants.stated(reading)) {
            return cues.weight("pilot") > 0 ? "open-label" : "review";
        }
        return cues.weight("treated") + cues.weight("pilot") >= cues.weight("association") / 2
                ? "open-label"
                : "observational";
    }
}
