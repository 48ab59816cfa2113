package org.elka.formats.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says somebody decided.
 *
 * @param stage title-abstract or full-text; null where the file does not say
 * @param by the name in the file; null where it has none
 * @param reasons in the tool's words
 */
public record Said(
        @Nullable String stage,
        @Nullable String by,
        Choice choice,
        List<String> reasons,
        List<String> labels,
        @Nullable String note) {

    /** What was decided. */
    public enum Choice {
        INCLUDE,
        EXCLUDE,
        MAYBE
    }
}
