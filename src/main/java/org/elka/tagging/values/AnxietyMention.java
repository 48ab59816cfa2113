package org.elka.tagging.values;

import org.elka.tagging.text.Match;

/** A word for anxiety or fear, or the name of its scale, in a sentence. */
record AnxietyMention(Passage passage, Match<Term> term) {

    boolean isScale() {
        return term.what().name().equals("scale");
    }

    /** Whether it names something that a drug can change, and not a diagnosis, a trait, a face or a film. */
    boolean isSymptom() {
        if (term.what().name().equals("instrument")) {
            return false;
        }
        Words words = passage.words();
        for (int i = term.to(); i < term.to() + 2; i++) {
            switch (words.word(i)) {
                case "disorder",
                        "disorders",
                        "depression",
                        "depressed",
                        "mdd",
                        "trd",
                        "patients",
                        "face",
                        "faces",
                        "facial",
                        "expressions",
                        "stimuli",
                        "films",
                        "anger",
                        "sadness",
                        "neuroticism",
                        "bipolar",
                        "trait",
                        "sensitivity",
                        "paranoia" -> {
                    return false;
                }
                default -> {
                    // a symptom
                }
            }
        }
        return switch (words.word(term.from() - 1)) {
            case "baseline", "trait", "preexisting", "comorbid", "pretreatment", "perceived" -> false;
            case "preoperative", "preprocedural" -> !words.is(term.to(), "score") && !words.is(term.to(), "scores");
            default -> true;
        };
    }

    /** Whether the sentence says that it is measured or treated. */
    boolean isMeasured() {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            if (isMeasuring(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeasuring(String word) {
        if (word.length() < 5) {
            return false;
        }
        return switch (word.substring(0, 5)) {
            case "asses",
                    "measu",
                    "outco",
                    "evalu",
                    "scale",
                    "score",
                    "effec",
                    "reduc",
                    "treat",
                    "inves",
                    "endpo",
                    "exami",
                    "ratin",
                    "rated",
                    "quest",
                    "anxio" -> true;
            default -> false;
        };
    }

    /** Whether the sentence lists adverse events or reasons to stop. */
    static boolean isOfAdverseEvents(Passage passage) {
        Words words = passage.words();
        int signs = 0;
        for (int i = 0; i < words.size(); i++) {
            signs += isAdverse(words.word(i)) ? 1 : 0;
        }
        return signs >= 2;
    }

    private static boolean isAdverse(String word) {
        return switch (word) {
            case "adverse",
                    "nausea",
                    "dizziness",
                    "headache",
                    "vomiting",
                    "drowsiness",
                    "tolerated",
                    "discontinued",
                    "discontinuations",
                    "dropped",
                    "vertigo",
                    "somnolence",
                    "fatigue",
                    "hypertension",
                    "tachycardia",
                    "sleepiness",
                    "diplopia",
                    "nystagmus",
                    "side",
                    "teae",
                    "teaes",
                    "withdrew",
                    "palpitations" -> true;
            default -> false;
        };
    }
}
