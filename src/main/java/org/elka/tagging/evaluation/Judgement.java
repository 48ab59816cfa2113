package org.elka.tagging.evaluation;

import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What people and the machine say of one tag on one text.
 *
 * @param id of the text
 * @param people the level that people gave; null if the tag does not hold
 * @param machine the tagger's tag; null if it gave none
 * @param sentence that shows the tag, by people; null where they named none
 */
public record Judgement(
        String id,
        String tag,
        @Nullable Level people,
        @Nullable Tag machine,
        @Nullable String sentence) {

    boolean peopleReport() {
        return people == Level.REPORTS;
    }

    boolean machineReports() {
        return machine != null && machine.level() == Level.REPORTS;
    }

    /** The level of the codebook: 2 reports, 1 mentions, 0 absent. */
    static @Nullable Level level(int codebook) {
        return codebook == 0 ? null : codebook == 1 ? Level.MENTIONS : Level.REPORTS;
    }
}
