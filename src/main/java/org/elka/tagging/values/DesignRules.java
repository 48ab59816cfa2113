package org.elka.tagging.values;

import java.util.List;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** Tells the design from the cues of a text, by the codebook: the most specific first. */
final class DesignRules {

    /** Reports of so few people, without a word of a trial, are reports of cases. */
    private static final int FEW = 6;

    /** No series of cases holds more. */
    private static final int MANY = 60;

    /** Less is only said of other papers. */
    private static final double LEAST_SAID = 0.5;

    /** So plainly a paper says what it is though it counts nobody. */
    private static final double LEAST_WITHOUT_PEOPLE = 1.5;

    private DesignRules() {}

    static Design read(Reading reading) {
        DesignCues cues = DesignCues.of(reading);
        String name = name(reading, cues);
        return new Design(name, cues.evidence(name));
    }

    private static String name(Reading reading, DesignCues cues) {
        boolean animals = animals(reading, cues);
        if (!animals && PlanRules.isPlan(reading, cues)) {
            return "protocol";
        }
        if (cues.weight("comment") > 0) {
            return "review";
        }
        if (isSystematicReview(reading, cues)) {
            return "systematic-review";
        }
        boolean told = cues.inTitle("review") || (cues.weight("review") >= 1.4 && !cues.inTitle("preclinical"));
        if (animals && !told) {
            return "preclinical";
        }
        Participants.Count people = Participants.largest(reading, false);
        boolean review = isReview(reading, cues, people != null);
        boolean ownCases = !reading.titleHas("review", "overview") || cues.weight("own-cases") >= 1;
        boolean cases = cues.inTitle("case-report") && ownCases;
        if (isCaseReport(cues, people) && (!review || cases)) {
            return "case-report";
        }
        return review ? "review" : study(reading, cues, people != null);
    }

    private static boolean isSystematicReview(Reading reading, DesignCues cues) {
        if (cues.inTitle("review") && reading.titleHas("narrative", "letter", "comment", "reply")) {
            return false;
        }
        return cues.inTitle("systematic-review")
                || (cues.strongest("searched") >= 1 && cues.weight("own-review") < 1)
                || (cues.strongest("systematic-review") >= 1 && cues.weight("systematic-review") >= 1.6);
    }

    private static boolean isCaseReport(DesignCues cues, Participants.@Nullable Count people) {
        if (people != null && people.number() > MANY) {
            return false;
        }
        boolean study = cues.inTitle("rct") || cues.inTitle("observational") || cues.inTitle("open-label");
        if (cues.inTitle("case-report") || (cues.weight("own-cases") >= 1 && !study)) {
            return true;
        }
        double trials = cues.weight("rct") + cues.weight("open-label") + cues.weight("observational");
        boolean single = cues.weight("case-report") >= 1 && trials < 2.5 && people == null;
        return !study
                && (single
                        || cues.weight("case-report") >= 1.5 && cues.weight("case-report") > trials
                        || (trials < 1 && people != null && people.number() <= FEW));
    }

    private static boolean animals(Reading reading, DesignCues cues) {
        double people = 0;
        for (Passage passage : reading.own()) {
            int weight = passage.role() == Role.TITLE ? 3 : 1;
            for (Match<Term> term : passage.terms()) {
                people += term.what().is(Group.PERSON, "person") ? weight : 0;
            }
        }
        return cues.weight("preclinical") >= (people == 0 ? 2 : 2.5)
                && (cues.weight("preclinical") > people || cues.inTitle("preclinical"))
                && people < 8;
    }

    /** @param counted whether it says how many people it studied */
    private static boolean isReview(Reading reading, DesignCues cues, boolean counted) {
        double trials = cues.weight("rct") + cues.weight("open-label") + cues.weight("observational");
        if (cues.inTitle("review")) {
            return trials < 5 || reading.titleHas("primer", "overview");
        }
        if (cues.weight("own-review") >= 1 && !counted) {
            return true;
        }
        return cues.weight("review") >= 1.4 && cues.weight("review") > trials && !counted;
    }

    private static String study(Reading reading, DesignCues cues, boolean counted) {
        String best = "";
        double most = 0.65;
        for (String design : List.of("rct", "open-label", "observational", "qualitative")) {
            if (cues.weight(design) > most) {
                best = design;
                most = cues.weight(design);
            }
        }
        boolean treats = cues.weight("open-label") >= LEAST_SAID && cues.weight("looking-back") < LEAST_SAID;
        if (best.equals("observational") && treats) {
            return "open-label";
        }
        if (best.equals("observational") && isRandomized(cues)) {
            return "rct";
        }
        if (cues.weight("secondary") >= LEAST_SAID && cues.weight("looking-back") < LEAST_SAID && hasControl(reading)) {
            return "rct";
        }
        if (best.equals("rct") && cues.weight("randomized") < LEAST_SAID && isExperiment(reading, cues)) {
            return "other";
        }
        boolean done = counted || treatsPeople(reading) || isOwnStudy(reading);
        if (!best.isEmpty()) {
            return done || most >= LEAST_WITHOUT_PEOPLE ? best : "review";
        }
        if (!done) {
            return cues.weight("pilot") >= 1 ? "open-label" : "review";
        }
        return cues.weight("treated") + cues.weight("pilot") >= cues.weight("association") / 2
                ? "open-label"
                : "observational";
    }

    /**
     * Controlled, but nowhere said to be randomised, and of volunteers or not blinded: the labels of other people and
     * the codebook's agree best where such a paper is no randomised trial.
     */
    private static boolean isExperiment(Reading reading, DesignCues cues) {
        if (cues.weight("blinded") < LEAST_SAID) {
            return true;
        }
        boolean volunteers = false;
        for (Passage passage : reading.own()) {
            volunteers |= passage.has(Group.DISORDER, "healthy");
            if (passage.role() != Role.CONCLUSION && passage.role() != Role.RESULTS && isOfPatients(passage)) {
                return false;
            }
        }
        return volunteers;
    }

    private static boolean isOfPatients(Passage passage) {
        for (int i = 0; i < passage.words().size(); i++) {
            if (passage.words().is(i, "patients") || passage.words().is(i, "unmedicated")) {
                return true;
            }
        }
        return false;
    }

    /** Whether methods or results tell of people who had placebo, saline or the like. */
    private static boolean hasControl(Reading reading) {
        for (Passage passage : reading.with(Role.TITLE, Role.METHODS, Role.RESULTS)) {
            if (passage.drugs().stream().anyMatch(drug -> drug.name().equals("placebo"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether its own methods or title say that it was, for all that else it counts. */
    private static boolean isRandomized(DesignCues cues) {
        return cues.strongest("randomized") >= 1.6
                && cues.weight("rct") >= cues.weight("observational") / 2
                && cues.weight("looking-back") < 1.6;
    }

    /** "this study", "the present study". */
    private static boolean isOwnStudy(Reading reading) {
        for (Passage passage : reading.own()) {
            Words words = passage.words();
            for (int i = 0; i < words.size(); i++) {
                boolean own =
                        words.is(i, "this") || words.is(i, "present") || words.is(i, "current") || words.is(i, "our");
                if (own && (words.is(i + 1, "study") || words.is(i + 2, "study") || words.is(i + 3, "study"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether methods, or an aim already met, say that people were treated, though not how many. */
    private static boolean treatsPeople(Reading reading) {
        boolean treated = false;
        boolean results = false;
        boolean tested = false;
        for (Passage passage : reading.passages()) {
            treated |= (passage.role() == Role.METHODS || passage.role() == Role.AIM)
                    && passage.has(Group.DESIGN, "treated")
                    && passage.has(Group.PERSON, "person");
            results |= passage.role() == Role.RESULTS && passage.has(Group.EFFECT);
            tested |= passage.role() == Role.RESULTS && hasTest(passage.words());
        }
        return (treated && results) || tested;
    }

    /** "P < 0.01". */
    private static boolean hasTest(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "p") && (words.is(i + 1, "<") || words.is(i + 1, "=") || words.is(i + 1, ">"))) {
                return true;
            }
        }
        return false;
    }
}
