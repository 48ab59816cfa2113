package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Role;

/**
 * Tells which of ketamine and its relatives a paper is about: those of its title, those given, compared or concluded
 * on; not those that background or the definition of another names.
 */
final class CompoundRules {

    private CompoundRules() {}

    static List<Value> read(Reading reading, Design design) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        boolean inTitle = false;
        for (Passage passage : reading.passages()) {
            for (DrugMention mention : passage.drugs()) {
                if (mention.isKetamine() && !mention.definition()) {
                    tallies.computeIfAbsent(mention.compound(), c -> new Tally())
                            .add(passage, mention);
                    inTitle |= passage.role() == Role.TITLE;
                }
            }
        }
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            if (tally.isSubject(inTitle, design)) {
                values.add(new Value(
                        "compound",
                        entry.getKey(),
                        null,
                        List.of(tally.best.sentence().evidence())));
            }
        }
        return values;
    }

    /** Where a compound is named. */
    private static final class Tally {
        private int title;
        private int own;
        private int examples;
        private int background;
        private Passage best;
        private double bestWeight = -1;

        void add(Passage passage, DrugMention mention) {
            double weight = switch (passage.role()) {
                case TITLE -> 3;
                case AIM, METHODS -> 2;
                case BACKGROUND -> 0;
                default -> 1;
            };
            if (weight > bestWeight) {
                best = passage;
                bestWeight = weight;
            }
            if (passage.role() == Role.TITLE) {
                title++;
            } else if (passage.role() == Role.BACKGROUND) {
                background++;
            } else if (isExample(passage, mention)) {
                examples++;
            } else {
                own++;
            }
        }

        boolean isSubject(boolean anyInTitle, Design design) {
            if (title > 0) {
                return true;
            }
            if (design.isReview()) {
                return own + examples > 0 && (!anyInTitle || own > 0);
            }
            return anyInTitle ? own >= 2 : own >= 1;
        }

        /** One of several named as examples of a class: "other drugs (e.g. cannabis, ketamine, stimulants)". */
        private static boolean isExample(Passage passage, DrugMention mention) {
            int others = 0;
            for (DrugMention other : passage.drugs()) {
                boolean near = Math.abs(other.from() - mention.from()) <= 12;
                others += !other.isKetamine() && near ? 1 : 0;
            }
            Words words = passage.words();
            for (int i = Math.max(0, mention.from() - 10); i < mention.from(); i++) {
                if (words.is(i, "eg")
                        || words.is(i, "e")
                        || (words.is(i, "such") && words.is(i + 1, "as"))
                        || words.is(i, "including")
                        || words.is(i, "like")) {
                    return others >= 1;
                }
            }
            return false;
        }
    }
}
