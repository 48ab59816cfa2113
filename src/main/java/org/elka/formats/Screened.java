package org.elka.formats;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a review has come to on an article.
 *
 * @param review its number
 * @param outcome "included", "excluded", "not-retrieved"; "undecided" as long as nothing is final
 * @param stage at which that was: "title-abstract" or "full-text"; "automation" before both
 * @param reason why it was excluded, where that was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Screened(
        long review, String outcome, String stage, @Nullable String reason) {

    /** "excluded at full-text (animals)". */
    String inWords() {
        return outcome + " at " + stage + (reason == null ? "" : " (" + reason + ")");
    }
}
