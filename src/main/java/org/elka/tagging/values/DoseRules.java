package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** Reads the doses of ketamine and its relatives, leaving those of comparators and of other papers. */
final class DoseRules {

    private DoseRules() {}

    static List<Value> read(Reading reading, Design design) {
        Map<String, Value> values = new LinkedHashMap<>();
        boolean ketamineOnly = false;
        for (Passage passage : reading.passages()) {
            for (DrugMention mention : passage.drugs()) {
                ketamineOnly |= mention.isKetamine() && passage.role() == Role.TITLE;
            }
        }
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND && !design.isReview()) {
                continue;
            }
            DoseOwners owners = new DoseOwners(passage);
            for (int i = 0; i < passage.doses().size(); i++) {
                Dose dose = passage.doses().get(i);
                if (owners.isKetamine(i, ketamineOnly)) {
                    values.putIfAbsent(
                            dose.text(),
                            new Value(
                                    "dose",
                                    dose.text(),
                                    dose.value(),
                                    List.of(passage.sentence().evidence())));
                }
            }
        }
        return new ArrayList<>(values.values());
    }

    /** Tells of each dose of a sentence whose it is. */
    private static final class DoseOwners {

        private final Passage passage;

        DoseOwners(Passage passage) {
            this.passage = passage;
        }

        boolean isKetamine(int index, boolean ketamineOnly) {
            DrugMention owner = owner(index);
            return owner == null ? ketamineOnly && !isOfPlacebo() : owner.isKetamine();
        }

        private boolean isOfPlacebo() {
            return passage.drugs().stream().anyMatch(d -> !d.isKetamine());
        }

        private @Nullable DrugMention owner(int index) {
            Dose dose = passage.doses().get(index);
            DrugMention respective = respective(index);
            if (respective != null) {
                return respective;
            }
            DrugMention before = lastBefore(dose.first());
            DrugMention after = firstAfter(dose.next());
            if (after != null && follows(dose.next(), after.from()) && !bracketed(dose)) {
                return after;
            }
            if (before == null) {
                return after;
            }
            if (after == null || !before.name().equals("placebo")) {
                return before;
            }
            return before;
        }

        /** "180 mg and 1.8 mg for ketamine and midazolam, respectively": in order. */
        private @Nullable DrugMention respective(int index) {
            boolean said = false;
            for (int i = 0; i < passage.words().size(); i++) {
                said |= passage.words().is(i, "respectively");
            }
            List<DrugMention> drugs = passage.drugs();
            return said && drugs.size() == passage.doses().size() && drugs.size() > 1 ? drugs.get(index) : null;
        }

        private boolean bracketed(Dose dose) {
            return passage.words().is(dose.first() - 1, "(") && !passage.words().is(dose.next(), "of");
        }

        private @Nullable DrugMention lastBefore(int token) {
            DrugMention last = null;
            for (DrugMention mention : passage.drugs()) {
                if (mention.to() <= token) {
                    last = mention;
                }
            }
            return last;
        }

        private @Nullable DrugMention firstAfter(int token) {
            for (DrugMention mention : passage.drugs()) {
                if (mention.from() >= token) {
                    return mention;
                }
            }
            return null;
        }

        /** Whether from the dose to the drug nothing but "of" and a few adjectives stands: "0.5 mg/kg of IV ketamine". */
        private boolean follows(int from, int to) {
            if (to - from > 5) {
                return false;
            }
            for (int i = from; i < to; i++) {
                String word = passage.words().word(i);
                boolean passes = passage.words().isWord(i)
                        && !word.equals("and")
                        && !word.equals("or")
                        && !word.equals("with")
                        && !word.equals("versus")
                        && !word.equals("vs")
                        && !word.equals("plus")
                        && !word.equals("to");
                if (!passes) {
                    return false;
                }
            }
            return true;
        }
    }
}
