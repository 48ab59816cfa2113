package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/**
 * The sentences in which anxiety or fear is measured after the intervention or concluded on: not where it is only a
 * diagnosis, a trait at baseline, an adverse event or background.
 *
 * @param measured those that say that it is measured
 * @param found those that say what was found
 */
record AnxietyOutcome(List<Passage> measured, List<Passage> found) {

    static AnxietyOutcome of(Reading reading, Design design) {
        List<Passage> measured = new ArrayList<>();
        List<Passage> found = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (!isNamed(passage) || passage.role() == Role.BACKGROUND) {
                continue;
            }
            boolean effect = passage.has(Group.EFFECT);
            boolean scale = passage.has(Group.ANXIETY, "scale");
            switch (passage.role()) {
                case METHODS, AIM -> {
                    if (scale || isMeasured(passage)) {
                        measured.add(passage);
                    }
                }
                case RESULTS, CONCLUSION, OTHER -> {
                    if (effect) {
                        found.add(passage);
                    }
                }
                default -> {
                    if (passage.role() == Role.TITLE && (effect || scale)) {
                        found.add(passage);
                    }
                }
            }
        }
        return new AnxietyOutcome(measured, found);
    }

    boolean isReported() {
        return !measured.isEmpty() || !found.isEmpty();
    }

    /** Whether anxiety stands in the sentence as something that can change. */
    private static boolean isNamed(Passage passage) {
        for (Match<Term> term : passage.terms(Group.ANXIETY)) {
            if (term.what().name().equals("instrument")) {
                continue;
            }
            if (!isDiagnosis(passage, term) && !isAdverse(passage)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDiagnosis(Passage passage, Match<Term> term) {
        Words words = passage.words();
        for (int i = term.to(); i < term.to() + 2; i++) {
            switch (words.word(i)) {
                case "disorder", "disorders", "depression", "depressed", "mdd", "trd", "patients" -> {
                    return true;
                }
                default -> {
                    // a symptom
                }
            }
        }
        return words.is(term.from() - 1, "baseline") || words.is(term.from() - 1, "trait");
    }

    private static boolean isAdverse(Passage passage) {
        Words words = passage.words();
        int signs = 0;
        for (int i = 0; i < words.size(); i++) {
            switch (words.word(i)) {
                case "adverse",
                        "nausea",
                        "dizziness",
                        "headache",
                        "vomiting",
                        "drowsiness",
                        "sedation",
                        "tolerated",
                        "discontinued",
                        "discontinuations",
                        "dropped" -> signs++;
                default -> {
                    // no adverse event
                }
            }
        }
        return signs >= 2;
    }

    private static boolean isMeasured(Passage passage) {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (word.startsWith("assess")
                    || word.startsWith("measur")
                    || word.startsWith("outcome")
                    || word.startsWith("evaluat")
                    || word.startsWith("scale")
                    || word.startsWith("score")
                    || word.startsWith("effect")
                    || word.startsWith("reduc")
                    || word.startsWith("treat")
                    || word.startsWith("investigat")
                    || word.startsWith("endpoint")
                    || word.startsWith("examin")) {
                return true;
            }
        }
        return false;
    }
}
