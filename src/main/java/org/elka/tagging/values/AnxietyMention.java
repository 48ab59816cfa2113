package org.elka.tagging.values;

import java.util.Set;
import org.elka.tagging.text.Match;

/** A word for anxiety or fear, or the name of its scale, in a sentence. */
record AnxietyMention(Passage passage, Match<Term> term) {

    /** Words that make a diagnosis, a trait, a face or a film of the anxiety before them. */
    private static final Set<String> NO_SYMPTOM = Set.of(
            "disorder",
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
            "paranoia");

    /** How far the rest of a list of adverse events may stand. */
    private static final int NEAR = 10;

    boolean isScale() {
        return term.what().name().equals("scale");
    }

    /** Whether it names something that a drug can change, and not a diagnosis, a trait, a face or a film. */
    boolean isSymptom() {
        if (term.what().name().equals("instrument")) {
            return false;
        }
        Words words = passage.words();
        if (words.word(term.to() + 2).startsWith("disorder") && words.is(term.to(), "and")) {
            return false;
        }
        if (NO_SYMPTOM.contains(words.word(term.to()))) {
            return false;
        }
        if (words.is(term.to(), "at") && words.is(term.to() + 1, "baseline")) {
            return false;
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

    /** Whether the sentence names it among outcomes, as those of protocols do wherever they stand. */
    boolean isEndpoint() {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            switch (words.word(i)) {
                case "outcome", "outcomes", "endpoint", "endpoints" -> {
                    return true;
                }
                default -> {
                    // look on
                }
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

    /** Whether it stands in a list of adverse events or of reasons to stop. */
    boolean isAdverse() {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.word(i).startsWith("discontinu")) {
                return true;
            }
        }
        for (int i = Math.max(0, term.from() - NEAR); i < Math.min(words.size(), term.to() + NEAR); i++) {
            boolean before = i < term.from();
            if (isComplaint(words.word(i)) || (before && isHeading(words, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComplaint(String word) {
        return switch (word) {
            case "nausea",
                    "dizziness",
                    "headache",
                    "vomiting",
                    "drowsiness",
                    "vertigo",
                    "somnolence",
                    "hypertension",
                    "tachycardia",
                    "diplopia",
                    "nystagmus",
                    "teae",
                    "teaes",
                    "withdrew",
                    "palpitations",
                    "tremor" -> true;
            default -> false;
        };
    }

    /** "adverse events were", "side effects included", "dropped out due to". */
    private static boolean isHeading(Words words, int i) {
        boolean events = words.is(i, "adverse") || words.is(i, "side") || words.is(i, "dropped");
        return events && !words.is(i - 1, "no") && !words.is(i - 1, "serious") && !words.is(i - 1, "few");
    }

    /** Whether the sentence only says what it goes together with. */
    boolean isCorrelate() {
        Words words = passage.words();
        for (Match<Term> effect : passage.terms(Group.EFFECT)) {
            boolean of = effect.to() <= term.from() && term.from() - effect.to() <= 2;
            if (of && effect.what().name().equals("better")) {
                return false;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            boolean with = words.word(i).startsWith("correlat")
                    || words.word(i).startsWith("predict")
                    || (words.is(i, "associated") && words.is(i + 1, "with"));
            if (with) {
                return true;
            }
        }
        return false;
    }

    /** "APAIS scores before the surgery" are no outcome. */
    boolean isBeforehand() {
        Words words = passage.words();
        for (int i = term.to(); i < term.to() + NEAR; i++) {
            if (words.is(i, ",")) {
                return false;
            }
            int noun = words.is(i + 1, "the") ? i + 2 : i + 1;
            if (words.is(i, "before") && (words.is(noun, "surgery") || words.is(noun, "operation"))) {
                return true;
            }
        }
        return false;
    }
}
