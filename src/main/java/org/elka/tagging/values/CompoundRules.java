package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Value;

/**
 * Tells which of ketamine and its relatives a paper is about: those of its title, those given, compared or concluded
 * on; not those that background or the definition of another names.
 */
final class CompoundRules {

    private CompoundRules() {}

    static List<Value> read(Reading reading, Design design) {
        Map<String, CompoundTally> tallies = new LinkedHashMap<>();
        for (Passage passage : reading.passages()) {
            for (DrugMention mention : passage.drugs()) {
                if (mention.isKetamine() && !mention.definition()) {
                    tallies.computeIfAbsent(mention.compound(), c -> new CompoundTally(passage))
                            .add(passage, mention);
                }
            }
        }
        boolean inTitle = tallies.values().stream().anyMatch(CompoundTally::inTitle);
        boolean otherStudied = isOfAnotherDrug(reading);
        List<Value> values = new ArrayList<>();
        tallies.forEach((compound, tally) -> {
            boolean generic = compound.equals("ketamine") && !design.isReview() && namesTheEnantiomer(tally, tallies);
            if (!generic && isSubject(tally, inTitle, otherStudied, design)) {
                values.add(new Value("compound", compound, null, tally.place().evidence()));
            }
        });
        return values;
    }

    private static boolean isSubject(CompoundTally tally, boolean anyInTitle, boolean otherStudied, Design design) {
        if (tally.inTitle()) {
            return !otherStudied || tally.given() > 0 || tally.own() > 1 || design.isReview();
        }
        if (design.isReview()) {
            return anyInTitle ? tally.own() >= 2 : tally.own() + tally.examples() >= 1;
        }
        if (anyInTitle) {
            return tally.given() >= 1 && tally.own() >= 2;
        }
        return tally.dosed() >= 1 || tally.own() >= (otherStudied || !design.is("observational") ? 2 : 1);
    }

    /** Some say "ketamine" in the title and give only one enantiomer. */
    private static boolean namesTheEnantiomer(CompoundTally ketamine, Map<String, CompoundTally> all) {
        for (Map.Entry<String, CompoundTally> entry : all.entrySet()) {
            boolean enantiomer =
                    entry.getKey().equals("esketamine") || entry.getKey().equals("arketamine");
            if (enantiomer
                    && ketamine.given() == 0
                    && entry.getValue().given() >= 2
                    && !entry.getValue().inTitle()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the title names a drug, and none of it is ketamine or a relative. */
    static boolean isTitledByAnother(Reading reading) {
        for (Passage title : reading.title()) {
            if (title.drugs().stream().anyMatch(DrugMention::isKetamine)) {
                return false;
            }
        }
        return isOfAnotherDrug(reading);
    }

    /** Whether the title names another drug, and methods and results speak of that. */
    private static boolean isOfAnotherDrug(Reading reading) {
        for (Passage title : reading.title()) {
            for (DrugMention drug : title.drugs()) {
                if (!drug.isKetamine() && !drug.name().equals("placebo")) {
                    return true;
                }
            }
        }
        return false;
    }
}
