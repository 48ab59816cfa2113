package org.elka.tagging.values;

import java.util.List;
import org.elka.library.Tagging.Evidence;

/**
 * What kind of study a paper reports.
 *
 * @param name of the codebook's designs
 * @param evidence the sentence that tells it; empty for "other"
 */
record Design(String name, List<Evidence> evidence) {

    boolean isReview() {
        return name.equals("review") || name.equals("systematic-review");
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }
}
