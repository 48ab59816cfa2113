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
        Map<String, Value> values = new LinkedHashMap<>(); // "0.50 mg/kg" is "0.5 mg/kg" again
        DrugMention last = null;
        for (Passage passage : reading.passages()) {
            boolean own = passage.role() != Role.BACKGROUND || design.isReview();
            DoseOwners owners = new DoseOwners(passage, last);
            for (int i = 0; own && i < passage.doses().size(); i++) {
                DrugMention owner = owners.owner(i);
                if (owner != null && owner.isKetamine()) {
                    Dose dose = passage.doses().get(i);
                    values.putIfAbsent(
                            dose.value() + dose.unit(),
                            new Value("dose", dose.text(), dose.value(), passage.evidence()));
                }
            }
            last = lastOf(passage, last);
        }
        return new ArrayList<>(values.values());
    }

    private static @Nullable DrugMention lastOf(Passage passage, @Nullable DrugMention before) {
        DrugMention last = before;
        for (DrugMention mention : passage.drugs()) {
            if (mention.hasDoses(passage.words())) {
                last = last != null && last.isKetamine() && passage.role() == Role.TITLE ? last : mention;
            }
        }
        return last;
    }
}
