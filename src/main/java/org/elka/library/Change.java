package org.elka.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One numbered entry of the change log. Numbers follow commit order.
 *
 * @param version the article's version after the change
 * @param runId the run that brought it; null where no run did
 * @param detail what changed: the revised fields, the tagger's version ...
 */
public record Change(
        long number,
        Kind kind,
        long articleId,
        int version,
        @Nullable Long runId,
        Instant made,
        @Nullable String detail) {

    public enum Kind {
        NEW,
        REVISED,
        WITHDRAWN,
        RETAGGED,
        /** A person said something of a tag or value. */
        VERDICT,
        /** The article entered a topic that did not hold it. */
        TOPIC,
        /** Another article stands for it from now on; the detail says which. */
        MERGED,
        /** It stands for itself again. */
        SEPARATED,
        /** It stands for more or fewer records than before. */
        REGROUPED
    }
}
