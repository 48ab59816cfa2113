package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Tagging.Value;

/** Tells what the people or animals studied have, or what a review is about, by the codebook and its rulings. */
final class DisorderRules {

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

    private DisorderRules() {}

    static List<Value> read(Reading reading, Design design) {
        DisorderTally tally = DisorderTally.of(reading, design);
        List<String> names = new ArrayList<>();
        for (String name : PLAIN) {
            if (isEnough(name, tally, design)) {
                names.add(name);
            }
        }
        anxiety(names, tally, design);
        depression(names, tally, design);
        if (design.is("preclinical")) {
            names.removeAll(List.of("healthy", "mdd", "trd", "pain", "anxiety-unspecified"));
            names.add("animal-model");
        }
        other(names, tally, design);
        List<Value> values = new ArrayList<>();
        for (String name : names) {
            values.add(new Value("disorder", name, null, evidence(name, tally)));
        }
        return values;
    }

    private static List<org.elka.library.Tagging.Evidence> evidence(String name, DisorderTally tally) {
        return switch (name) {
            case "other" -> tally.evidence("other").isEmpty() ? tally.evidence("occasion") : tally.evidence("other");
            default -> tally.evidence(name);
        };
    }

    private static boolean isEnough(String name, DisorderTally tally, Design design) {
        double weight = tally.weight(name);
        if (design.isReview()) {
            return weight >= (name.equals("pain") || name.equals("healthy") ? 2 : 1);
        }
        return weight >= 3 || tally.strongest(name) >= 2.5;
    }

    private static void anxiety(List<String> names, DisorderTally tally, Design design) {
        boolean occasion = names.contains("perioperative-anxiety") || names.contains("illness-anxiety");
        boolean specific = names.contains("gad") || names.contains("sad") || names.contains("panic");
        boolean inTitle = tally.inTitle("anxiety-symptoms") && design.isReview();
        if (inTitle && !occasion && !names.contains("anxiety-unspecified")) {
            names.add("anxiety-unspecified");
        }
        if (occasion || (specific && !tally.inTitle("anxiety-unspecified"))) {
            names.remove("anxiety-unspecified");
        }
    }

    /** trd takes mdd with it only where depression that is not resistant is studied beside it. */
    private static void depression(List<String> names, DisorderTally tally, Design design) {
        if (names.contains("trd")) {
            boolean beside = design.isReview() && tally.weight("mdd") >= 2;
            if (!beside) {
                names.remove("mdd");
            }
        }
        boolean operated = !design.isReview() && tally.weight("occasion") >= 3 && !tally.inTitle("mdd");
        if (operated && tally.strongest("mdd") < 2.5) {
            names.remove("mdd");
        }
    }

    private static void other(List<String> names, DisorderTally tally, Design design) {
        boolean volunteers = names.isEmpty() && tally.weight("occasion") < 1 && tally.strongest("other") < 2;
        if (volunteers && (design.is("rct") || design.is("open-label"))) {
            names.add("healthy");
        }
        double needed = names.isEmpty() ? 1 : design.isReview() ? 2 : 2.5;
        if (tally.weight("other") >= needed || names.isEmpty()) {
            names.add("other");
        }
    }
}
