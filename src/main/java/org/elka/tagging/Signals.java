package org.elka.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.elka.tagging.Reading.Found;
import org.elka.tagging.RuleBook.CompiledRule;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Sentence;

/** What the rules find in a document, weighed by where it stands and how it is said. */
final class Signals {
    private static final Comparator<Signal> ORDER = Comparator.comparingInt(
                    (Signal signal) -> signal.sentence().index())
            .thenComparing(Signal::rule)
            .thenComparingDouble(Signal::strength);

    private final List<List<Signal>> byConcept;

    private Signals(int concepts) {
        byConcept = new ArrayList<>();
        for (int i = 0; i < concepts; i++) {
            byConcept.add(new ArrayList<>(0));
        }
    }

    /**
     * A rule that holds in a sentence.
     *
     * @param strength probability, by this alone, that the paper reports the concept
     * @param standing how far its place and manner leave it the paper's own, as {@link Standing} says
     */
    record Signal(String rule, Sentence sentence, double strength, double standing) {

        /** This and another signal of the same sentence, taken for independent; the same rule counts once. */
        private Signal with(Signal other) {
            if (rule.equals(other.rule)) {
                return strength >= other.strength ? this : other;
            }
            double both = 1 - (1 - strength) * (1 - other.strength);
            return new Signal(rule, sentence, both, Math.max(standing, other.standing));
        }

        /** What a reader would quote: a finding before a method or an aim that names it as plainly. */
        private double telling() {
            return strength
                    * switch (sentence.role()) {
                        case RESULTS, CONCLUSION -> 1;
                        case TITLE, METHODS -> 0.75;
                        case AIM -> 0.7;
                        default -> 0.5;
                    };
        }
    }

    /**
     * The signals of one concept put together.
     *
     * @param reports probability that the paper reports it: that not all rules are wrong (noisy or)
     * @param evidence one signal a sentence, the most telling first
     */
    record Weighed(double reports, List<Signal> evidence) {
        private static final Weighed NOTHING = new Weighed(0, List.of());
    }

    /** @param values names of the values that the text states */
    static Signals in(Document text, Genre genre, Set<String> values, RuleBook rules, int concepts) {
        Signals signals = new Signals(concepts);
        Reading reading = new Reading(text, rules);
        Standing standing = new Standing(genre, text);
        for (Found found : reading.sentences()) {
            for (Match<Integer> match : found.matches()) {
                for (CompiledRule rule : rules.startedBy(match.what())) {
                    boolean stated = values.containsAll(rule.rule().condition().values());
                    if (stated && rule.rule().genres().contains(genre) && holds(rule, match, found, reading)) {
                        double weight = standing.of(found.sentence(), match.from(), rule.reportsIn());
                        signals.byConcept
                                .get(rule.concept())
                                .add(new Signal(
                                        rule.rule().id(),
                                        found.sentence(),
                                        weight * rule.rule().strength(),
                                        weight));
                    }
                }
            }
        }
        return signals;
    }

    private static boolean holds(CompiledRule rule, Match<Integer> match, Found found, Reading reading) {
        if (reading.document().intersects(rule.notDocument()) || found.overlaps(match, rule.except())) {
            return false;
        }
        int apart = rule.rule().condition().apart();
        for (int i = rule.without().nextSetBit(0); i >= 0; i = rule.without().nextSetBit(i + 1)) {
            if (found.numbers().get(i) && (apart == 0 || found.near(match, i, apart))) {
                return false;
            }
        }
        for (int i = rule.document().nextSetBit(0); i >= 0; i = rule.document().nextSetBit(i + 1)) {
            if (!reading.document().get(i)) {
                return false;
            }
        }
        int within = rule.rule().condition().within();
        for (int i = rule.with().nextSetBit(0); i >= 0; i = rule.with().nextSetBit(i + 1)) {
            if (!found.numbers().get(i) || within > 0 && !found.near(match, i, within)) {
                return false;
            }
        }
        return true;
    }

    /** What a {@link LevelModel} decides by, as {@link Tagger#seen} describes it. */
    Map<String, Double> features(int concept, Weighed weighed, Genre genre) {
        Map<String, Double> features = new TreeMap<>();
        features.put(Tagger.WEIGHT, Calibration.weight(weighed.reports()));
        features.put(Tagger.SENTENCES, Math.log(weighed.evidence().size()));
        features.put("genre " + genre, 1.0);
        for (Signal signal : byConcept.get(concept)) {
            features.merge("rule " + signal.rule(), signal.strength(), Math::max);
            features.merge("role " + signal.sentence().role(), signal.strength(), Math::max);
            features.merge("standing", signal.standing(), Math::max);
        }
        return features;
    }

    /** All that speaks for a concept. */
    Weighed of(int concept) {
        if (byConcept.get(concept).isEmpty()) {
            return Weighed.NOTHING;
        }
        Map<String, Double> byRule = new TreeMap<>();
        Map<Integer, Signal> bySentence = new LinkedHashMap<>();
        // in an order of their own, so that equal texts give equal tags whatever order the phrases were found in
        List<Signal> signals = new ArrayList<>(byConcept.get(concept));
        signals.sort(ORDER);
        for (Signal signal : signals) {
            byRule.merge(signal.rule(), signal.strength(), Math::max);
            bySentence.merge(signal.sentence().index(), signal, Signal::with);
        }
        double none = 1;
        for (double strength : byRule.values()) {
            none *= 1 - strength;
        }
        List<Signal> evidence = bySentence.values().stream()
                .sorted(Comparator.comparingDouble(Signal::telling).reversed())
                .toList();
        return new Weighed(1 - none, evidence);
    }
}
