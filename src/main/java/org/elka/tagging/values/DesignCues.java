package org.elka.tagging.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Evidence;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/**
 * How strongly a text speaks of each design. A cue counts by where it stands: in the title most, in background, where
 * papers tell of other papers, least.
 */
final class DesignCues {

    private static final double MOST = 6;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> strongest = new HashMap<>();
    private final Map<String, Passage> places = new HashMap<>();

    static DesignCues of(Reading reading) {
        DesignCues cues = new DesignCues();
        for (Passage passage : reading.passages()) {
            for (Match<Term> term : passage.terms()) {
                if (term.what().group() == Group.DESIGN
                        && !isOutlook(passage, term)
                        && !isOfTrials(passage.words(), term)) {
                    cues.add(term.what().name(), passage);
                }
            }
        }
        return cues;
    }

    private void add(String design, Passage passage) {
        double weight = design.equals("case-report") || design.equals("own-cases")
                ? Math.max(1, weight(passage.role()))
                : weight(passage.role());
        weights.merge(design, weight, (a, b) -> Math.min(MOST, a + b));
        if (weight > strongest.getOrDefault(design, 0.0)) {
            strongest.put(design, weight);
            places.put(design, passage);
        }
    }

    /** "Clinical Trials Registry": where a trial is registered is no registry of patients. */
    private static boolean isOfTrials(Words words, Match<Term> term) {
        return words.word(term.from()).startsWith("registr")
                && words.word(term.from() - 1).startsWith("trial");
    }

    /** "Randomized trials are needed", "non-randomized", "previous randomized trials". */
    private static boolean isOutlook(Passage passage, Match<Term> term) {
        Words words = passage.words();
        for (int i = Math.max(0, term.from() - 4); i < term.from(); i++) {
            switch (words.word(i)) {
                case "future",
                        "further",
                        "larger",
                        "previous",
                        "prior",
                        "earlier",
                        "additional",
                        "non",
                        "not",
                        "recent",
                        "many",
                        "several",
                        "published",
                        "more",
                        "no" -> {
                    return true;
                }
                default -> {
                    // says nothing of another study
                }
            }
        }
        if (passage.role() != Role.CONCLUSION) {
            return false;
        }
        for (int i = term.to(); i < Math.min(words.size(), term.to() + 12); i++) {
            switch (words.word(i)) {
                case "needed", "warranted", "required", "necessary", "should" -> {
                    return true;
                }
                default -> {
                    // goes on
                }
            }
        }
        return false;
    }

    private static double weight(Role role) {
        return switch (role) {
            case TITLE -> 3;
            case METHODS -> 2;
            case AIM -> 1.6;
            case RESULTS, OTHER -> 1;
            case CONCLUSION -> 0.7;
            case BACKGROUND -> 0.15;
        };
    }

    double weight(String design) {
        return weights.getOrDefault(design, 0.0);
    }

    /** Whether a cue stands in the title. */
    boolean inTitle(String design) {
        return strongest.getOrDefault(design, 0.0) >= 3;
    }

    /** The weight of the place of the strongest cue. */
    double strongest(String design) {
        return strongest.getOrDefault(design, 0.0);
    }

    List<Evidence> evidence(String design) {
        Passage place = places.get(design);
        return place == null ? List.of() : place.evidence();
    }
}
