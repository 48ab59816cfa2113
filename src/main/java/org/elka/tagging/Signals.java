package org.elka.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.tagging.Reading.Found;
import org.elka.tagging.RuleBook.CompiledRule;
import org.elka.tagging.text.Document;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Sentence;

/** What the rules find in a document, weighed by where it stands and how it is said. */
final class Signals {
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
     */
    record Signal(String rule, Sentence sentence, double strength) {}

    /**
     * The signals of one concept put together.
     *
     * @param reports probability that the paper reports it: that not all rules are wrong (noisy or)
     * @param evidence one signal a sentence, the strongest first
     */
    record Weighed(double reports, List<Signal> evidence) {}

    static Signals in(Document text, Genre genre, RuleBook rules, int concepts) {
        Signals signals = new Signals(concepts);
        Reading reading = new Reading(text, rules);
        Standing standing = new Standing(genre, text);
        for (Found found : reading.sentences()) {
            for (Match<Integer> match : found.matches()) {
                for (CompiledRule rule : rules.startedBy(match.what())) {
                    if (rule.rule().genres().contains(genre) && holds(rule, match, found, reading)) {
                        double weight = standing.of(found.sentence(), match.from(), rule.reportsIn());
                        signals.byConcept
                                .get(rule.concept())
                                .add(new Signal(
                                        rule.rule().id(),
                                        found.sentence(),
                                        weight * rule.rule().strength()));
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

    /** All that speaks for a concept. */
    Weighed of(int concept) {
        Map<String, Double> byRule = new HashMap<>();
        Map<Integer, Signal> bySentence = new LinkedHashMap<>();
        for (Signal signal : byConcept.get(concept)) {
            byRule.merge(signal.rule(), signal.strength(), Math::max);
            bySentence.merge(signal.sentence().index(), signal, (a, b) -> a.strength() >= b.strength() ? a : b);
        }
        double none = 1;
        for (double strength : byRule.values()) {
            none *= 1 - strength;
        }
        List<Signal> evidence = bySentence.values().stream()
                .sorted(Comparator.comparingDouble(Signal::strength).reversed())
                .toList();
        return new Weighed(1 - none, evidence);
    }

    /** All signals of a concept in the order of the text. */
    List<Signal> all(int concept) {
        return byConcept.get(concept);
    }
}
