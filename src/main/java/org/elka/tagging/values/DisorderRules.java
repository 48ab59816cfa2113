package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Value;

/** Tells what the people or animals studied have, or what a review is about, by the codebook and its rulings. */
final class DisorderRules {

    /** Conditions that are told from their own phrases alone. */
    private static final List<String> PLAIN = List.of(
            "gad",
            "sad",
            "ptsd",
            "ocd",
            "panic",
            "phobia",
            "anxiety-unspecified",
            "mdd",
            "trd",
            "bipolar",
            "perioperative-anxiety",
            "illness-anxiety",
            "substance-use",
            "pain",
            "healthy");

    private static final double POPULATION = 2.5;

    /** Challenges of volunteers name the condition that they model often. */
    private static final double MODELLED = 5;

    private static final int MANY = 3;

    private final DisorderTally tally;
    private final Design design;
    private final List<String> names = new ArrayList<>();

    private DisorderRules(DisorderTally tally, Design design) {
        this.tally = tally;
        this.design = design;
    }

    static List<Value> read(Reading reading, Design design) {
        DisorderRules rules = new DisorderRules(DisorderTally.of(reading, design), design);
        rules.choose();
        List<Value> values = new ArrayList<>();
        for (String name : rules.names) {
            values.add(new Value("disorder", name, null, rules.evidence(name)));
        }
        return values;
    }

    private void choose() {
        for (String name : PLAIN) {
            if (name.equals("mdd") ? isDepression() : isEnough(name)) {
                names.add(name);
            }
        }
        anxiety();
        depression();
        if (design.is("preclinical")) {
            names.removeAll(List.of("mdd", "trd", "pain", "anxiety-unspecified"));
            names.add("animal-model");
            return;
        }
        if (tally.inTitle("operation") || tally.inTitle("after-event")) {
            names.remove("healthy");
        }
        boolean onlyAnxious = names.equals(List.of("anxiety-unspecified")) && tally.weight("anxiety-unspecified") < 1;
        if (onlyAnxious && tally.inTitle("operation") && !design.isReview()) {
            names.clear();
        }
        if (names.isEmpty() || names.equals(List.of("pain"))) {
            occasion();
        }
        if (names.isEmpty() && !design.isReview() && tally.inTitle("relief") && tally.inTitle("operation")) {
            names.add("pain");
        }
        if (names.isEmpty()) {
            faint();
        }
        other();
    }

    private boolean isEnough(String name) {
        double weight = tally.weight(name);
        if (design.isReview()) {
            boolean beside = name.equals("substance-use") && !tally.inTitle(name) && isOfFew();
            boolean vague = name.equals("pain") || name.equals("healthy") || name.equals("anxiety-unspecified");
            vague |= beside;
            return weight >= (vague || isBesideTitle(name) ? 2 : 1);
        }
        boolean resistant =
                name.equals("trd") && Math.max(tally.strongest("mdd"), tally.strongest("depression")) >= POPULATION;
        return weight >= 3 || tally.strongest(name) >= (resistant ? 1.2 : POPULATION);
    }

    /** Whether the title of a review names conditions, and not this one. */
    private boolean isBesideTitle(String name) {
        return tally.namesConditionInTitle() && !tally.inTitle(name);
    }

    /** A review of one or two conditions that warns of misuse is not of those who misuse. */
    private boolean isOfFew() {
        return !names.isEmpty() && names.size() < MANY;
    }

    /** Depression without the word of a diagnosis counts, but not after an operation or a birth. */
    private boolean isDepression() {
        boolean elsewhere = tally.inTitle("other") && !tally.inTitle("depression") && !design.isReview();
        boolean state = elsewhere || tally.inTitle("operation") || tally.inTitle("after-event");
        if (isEnough("mdd") || state) {
            return isEnough("mdd");
        }
        double both = tally.weight("mdd") + tally.weight("depression");
        return isEnough("depression") || both >= (design.isReview() ? 1 : 3);
    }

    private void anxiety() {
        boolean occasion = names.contains("perioperative-anxiety") || names.contains("illness-anxiety");
        boolean specific = names.contains("gad") || names.contains("sad") || names.contains("panic");
        boolean inTitle = tally.inTitle("anxiety-symptoms");
        boolean among = names.size() >= 3 && tally.weight("anxiety-symptoms") >= 2;
        boolean named = inTitle || (design.isReview() && among);
        if (named && !occasion && !specific && !names.contains("anxiety-unspecified")) {
            names.add("anxiety-unspecified");
        }
        if (occasion || (specific && !design.isReview())) {
            names.remove("anxiety-unspecified");
        }
    }

    /** trd takes mdd with it only where depression that is not resistant is studied beside it. */
    private void depression() {
        double plain = tally.weight("mdd") + tally.weight("depression");
        boolean inTitle = tally.inTitle("depression") || tally.inTitle("mdd");
        boolean resistant = tally.inTitle("trd") && !inTitle;
        if (names.contains("trd") && (resistant || !(design.isReview() && plain >= 2))) {
            names.remove("mdd");
        }
        if (design.isReview() && tally.inTitle("illness-anxiety") && !inTitle) {
            names.remove("mdd");
        }
    }

    /** Anxiety as an aim around an operation or a sedation. */
    private void occasion() {
        if (tally.weight("operation") >= 1 && tally.weight("anxiety-symptoms") >= 1 && tally.weight("other") < 2) {
            names.add("perioperative-anxiety");
        }
    }

    /** Where no condition is plainly said: what the text names at all, or else healthy volunteers of a trial. */
    private void faint() {
        boolean challenge = !design.isReview() && tally.weight("healthy") > 0 && tally.strongest("other") < POPULATION;
        if (challenge && tally.weight("operation") == 0) {
            names.add("healthy");
            return;
        }
        if (tally.weight("operation") >= 1 || tally.weight("other") + tally.weight("after-event") >= 1) {
            return;
        }
        if (tally.weight("trd") >= 0.5) {
            names.add("trd");
        } else if (tally.weight("mdd") + tally.weight("depression") >= 0.8 || tally.ofAntidepressant()) {
            names.add("mdd");
        }
        for (String name : List.of("ptsd", "ocd", "anxiety-unspecified", "substance-use")) {
            if (tally.weight(name) >= 0.9) {
                names.add(name);
            }
        }
        if (design.isReview() && tally.weight("healthy") >= 1 && tally.weight("suicidality") < 1) {
            names.add("healthy");
        }
        boolean trial = design.is("rct") || design.is("open-label") || design.is("other");
        if (names.isEmpty() && trial && tally.weight("suicidality") < 1 && !tally.ofPatients()) {
            names.add("healthy");
        }
    }

    private void other() {
        boolean many = design.isReview() && names.size() >= 3;
        double needed = names.isEmpty() || many ? 1 : design.isReview() ? 2 : POPULATION;
        double named = tally.weight("other") + tally.weight("after-event");
        needed = names.contains("healthy") ? MODELLED : needed;
        boolean beside = many && tally.weight("suicidality") >= 1;
        if (names.isEmpty() || beside || named >= needed) {
            names.add("other");
        }
    }

    private List<Evidence> evidence(String name) {
        Stream<String> grounds = switch (name) {
            case "other" -> Stream.of("other", "after-event", "suicidality", "operation", "unspecified");
            case "mdd" -> Stream.of("mdd", "depression");
            case "perioperative-anxiety" -> Stream.of(name, "operation");
            case "anxiety-unspecified" -> Stream.of(name, "anxiety-symptoms");
            case "pain" -> Stream.of(name, "relief");
            default -> Stream.of(name);
        };
        return grounds.map(tally::evidence)
                .filter(e -> !e.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
