package org.elka.review.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param reasons ids of criteria, the one that counts first; needed to exclude a full text
 * @param labels some of the protocol's
 */
public record Decision(
        Choice choice,
        List<String> reasons,
        List<String> labels,
        @Nullable String note) {

    /** The criterion that an exclusion is counted under; null where none was given. */
    public @Nullable String reason() {
        return choice == Choice.EXCLUDE && !reasons.isEmpty() ? reasons.getFirst() : null;
    }
}
