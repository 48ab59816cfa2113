package org.elka.tagging.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.library.Tagging.Evidence;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/** How strongly a text says that its people, animals or subject have each condition, and where. */
final class DisorderTally {

    /** How far before a condition the people may be named: "patients with severe, chronic and comorbid PTSD". */
    private static final int REACH = 14;

    private static final List<String> IN_TITLES =
            List.of("gad", "sad", "ptsd", "ocd", "panic", "mdd", "trd", "bipolar", "illness-anxiety", "pain");

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> strongest = new HashMap<>();
    private final Map<String, Passage> places = new HashMap<>();
    private boolean antidepressant;
    private boolean patients;

    static DisorderTally of(Reading reading, Design design) {
        DisorderTally tally = new DisorderTally();
        for (Passage passage : reading.passages()) {
            tally.look(passage);
            for (Match<Term> term : passage.terms(Group.DISORDER)) {
                if (isDenied(passage.words(), term)) {
                    continue;
                }
                tally.add(term.what().name(), weight(passage, term, design), passage);
            }
        }
        return tally;
    }

    private void look(Passage passage) {
        for (int i = 0; i < passage.words().size(); i++) {
            String word = passage.words().word(i);
            antidepressant |= passage.role() == Role.TITLE && word.equals("antidepressant");
            patients |= passage.role() != Role.BACKGROUND && word.equals("patients");
        }
    }

    /** "volunteers with depression", "not currently depressed", "a family history of alcohol dependence", "the risk of ketamine abuse". */
    private static boolean isDenied(Words words, Match<Term> term) {
        for (int i = term.from() - 1; i >= term.from() - 3; i--) {
            switch (words.word(i)) {
                case "not", "non", "without", "excluding" -> {
                    return true;
                }
                case "history" -> {
                    // what relatives have, or what was misused once
                    return words.is(i - 1, "family") || term.what().name().equals("substance-use");
                }
                case "risk", "potential", "liability", "concerns" -> {
                    return term.what().name().equals("substance-use");
                }
                default -> {
                    // look further back
                }
            }
        }
        boolean ill =
                term.to() - term.from() == 1 && words.is(term.from(), "volunteers") && words.is(term.to(), "with");
        return ill
                || term.what().name().equals("substance-use")
                        && (words.is(term.to(), "liability") || words.is(term.to(), "potential"));
    }

    private void add(String name, double weight, Passage passage) {
        weights.merge(name, weight, Double::sum);
        if (weight > strongest.getOrDefault(name, 0.0)) {
            strongest.put(name, weight);
            places.put(name, passage);
        }
    }

    private static double weight(Passage passage, Match<Term> term, Design design) {
        boolean healthy = term.what().name().equals("healthy");
        if (design.isReview()) {
            boolean included = healthy && passage.role() == Role.METHODS;
            return passage.role() == Role.TITLE ? 3 : passage.role() == Role.BACKGROUND ? 0.4 : included ? 2 : 1;
        }
        if (healthy && isOfMethods(passage.role())) {
            return 2.5;
        }
        boolean people = isCondition(passage, term) || isPopulation(passage, term) || isOfUsers(passage, term);
        return switch (passage.role()) {
            case TITLE -> 3;
            case AIM -> people ? 2.5 : 1.2;
            case METHODS -> people ? 2.5 : 0.6;
            case RESULTS -> people ? (isDiagnosed(passage, term) ? 2.5 : 1.2) : 0.4;
            case CONCLUSION -> people ? 1.2 : 0.5;
            case OTHER -> 0.3;
            case BACKGROUND -> 0.15;
        };
    }

    /** "ketamine users" are people themselves. */
    private static boolean isOfUsers(Passage passage, Match<Term> term) {
        return term.what().name().equals("substance-use") && passage.isPerson(term.to() - 1);
    }

    private static boolean isOfMethods(Role role) {
        return role == Role.TITLE || role == Role.AIM || role == Role.METHODS;
    }

    /** Registries name the condition behind a label of its own. */
    private static boolean isCondition(Passage passage, Match<Term> term) {
        Words words = passage.words();
        for (int i = term.from() - 1; i >= Math.max(0, term.from() - REACH); i--) {
            if (words.is(i, "condition") && words.is(i + 1, ":")) {
                return true;
            }
        }
        return passage.underCondition();
    }

    /** "patients with X", "diagnosed with X", "X patients". */
    private static boolean isPopulation(Passage passage, Match<Term> term) {
        Words words = passage.words();
        boolean adjective = words.isWord(term.to())
                && !isLink(words.word(term.to()))
                && !words.is(term.to(), "in")
                && !words.is(term.to(), "and")
                && passage.isPerson(term.to() + 1);
        if (passage.isPerson(term.to()) || adjective) {
            return true;
        }
        boolean with = false;
        for (int i = term.from() - 1; i >= Math.max(0, term.from() - REACH); i--) {
            if (isBreak(words.word(i))) {
                return false;
            }
            with |= isLink(words.word(i));
            if (with
                    && (passage.isPerson(i)
                            || words.is(i, "diagnosed")
                            || words.is(i, "diagnosis")
                            || words.is(i, "criteria"))) {
                return true;
            }
        }
        return false;
    }

    /** "had a diagnosis of X", "met criteria for X". */
    private static boolean isDiagnosed(Passage passage, Match<Term> term) {
        for (int i = term.from() - 1; i >= Math.max(0, term.from() - 4); i--) {
            switch (passage.words().word(i)) {
                case "diagnosis", "diagnosed", "criteria" -> {
                    return true;
                }
                default -> {
                    // look further back
                }
            }
        }
        return false;
    }

    private static boolean isBreak(String word) {
        return switch (word) {
            case ";", ":", "received", "were", "was" -> true;
            default -> false;
        };
    }

    private static boolean isLink(String word) {
        return switch (word) {
            case "with", "for", "having", "suffering", "diagnosed", "of", "meeting" -> true;
            default -> false;
        };
    }

    /** Whether the title speaks of an antidepressant effect. */
    boolean ofAntidepressant() {
        return antidepressant;
    }

    /** Whether the paper itself speaks of patients. */
    boolean ofPatients() {
        return patients;
    }

    double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }

    /** The weight of its strongest mention; 3 where it stands in the title. */
    double strongest(String name) {
        return strongest.getOrDefault(name, 0.0);
    }

    boolean inTitle(String name) {
        return strongest(name) >= 3;
    }

    /** Whether the title names some condition of those that are told from their phrases. */
    boolean namesConditionInTitle() {
        return IN_TITLES.stream().anyMatch(this::inTitle);
    }

    List<Evidence> evidence(String name) {
        return Optional.ofNullable(places.get(name)).map(Passage::evidence).orElse(List.of());
    }
}
