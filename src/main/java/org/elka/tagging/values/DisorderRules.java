package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;

/** Tells what the people or animals studied have, or what a review is about. */
final class DisorderRules {

    private static final double ENOUGH = 2;

    private DisorderRules() {}

    static List<Value> read(Reading reading, Design design) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Passage> places = new HashMap<>();
        Map<String, Double> strongest = new HashMap<>();
        for (Passage passage : reading.passages()) {
            for (Match<Term> term : passage.terms(Group.DISORDER)) {
                double weight = weight(passage, term, design);
                String name = term.what().name();
                weights.merge(name, weight, Double::sum);
                if (weight > strongest.getOrDefault(name, 0.0)) {
                    strongest.put(name, weight);
                    places.put(name, passage);
                }
            }
        }
        List<String> names = new ArrayList<>();
        weights.forEach((name, weight) -> {
            if (weight >= ENOUGH && places.containsKey(name)) {
                names.add(name);
            }
        });
        return values(refine(names, design, weights), places, reading);
    }

    private static List<String> refine(List<String> names, Design design, Map<String, Double> weights) {
        if (names.contains("trd") && !(design.isReview() && weights.getOrDefault("mdd", 0.0) >= 4)) {
            names.remove("mdd");
        }
        if (names.contains("bipolar") && names.contains("trd") && !design.isReview()) {
            names.remove("mdd");
        }
        boolean specific = names.stream().anyMatch(n -> n.equals("gad") || n.equals("sad") || n.equals("panic"));
        if (specific && !design.isReview()) {
            names.remove("anxiety-unspecified");
        }
        if (design.is("preclinical")) {
            names.remove("healthy");
            names.remove("other");
            names.remove("mdd");
            names.add("animal-model");
        }
        if (names.size() > 1 && weights.getOrDefault("other", 0.0) < 4) {
            names.remove("other");
        }
        if (names.isEmpty()) {
            names.add("other");
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static List<Value> values(List<String> names, Map<String, Passage> places, Reading reading) {
        List<Value> values = new ArrayList<>();
        for (String name : names) {
            Passage place = places.get(name);
            values.add(new Value(
                    "disorder",
                    name,
                    null,
                    place == null ? List.of() : List.of(place.sentence().evidence())));
        }
        return values;
    }

    private static double weight(Passage passage, Match<Term> term, Design design) {
        boolean people = isPopulation(passage, term);
        return switch (passage.role()) {
            case TITLE -> 3;
            case AIM -> people ? 2.5 : 1.5;
            case METHODS -> people ? 2.5 : 0.7;
            case RESULTS -> people ? 1.2 : 0.5;
            case CONCLUSION -> people ? 1.2 : 0.6;
            case OTHER -> 0.4;
            case BACKGROUND -> design.isReview() ? 0.4 : 0.2;
        };
    }

    /** "patients with X", "diagnosed with X", "X patients". */
    private static boolean isPopulation(Passage passage, Match<Term> term) {
        Words words = passage.words();
        for (int i = term.to(); i < Math.min(words.size(), term.to() + 3); i++) {
            if (isPerson(passage, i)) {
                return true;
            }
        }
        boolean with = false;
        for (int i = term.from() - 1; i >= Math.max(0, term.from() - 14); i--) {
            with |= words.is(i, "with")
                    || words.is(i, "for")
                    || words.is(i, "having")
                    || words.is(i, "suffering")
                    || words.is(i, "diagnosed")
                    || words.is(i, "of");
            if (with && (isPerson(passage, i) || words.is(i, "diagnosed") || words.is(i, "diagnosis"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(Passage passage, int i) {
        for (Match<Term> term : passage.terms()) {
            if (term.from() == i && term.what().is(Group.PERSON, "person")) {
                return true;
            }
        }
        return false;
    }
}
