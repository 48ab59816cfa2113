package org.elka.review;

import java.util.List;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as a person hands it in, before it is checked against the article.
 *
 * @param level of a tag added or corrected
 * @param evidence of a tag added or corrected
 * @param values those that hold, where values are added or corrected
 * @param why in the person's words
 * @param by the person's name
 */
public record Proposal(
        Kind kind,
        @Nullable Level level,
        List<Passage> evidence,
        List<ProposedValue> values,
        @Nullable String why,
        String by) {

    /**
     * A place in the text. Either offsets, or the quote alone, which is then looked for; of both, the quote must be what
     * stands between the offsets.
     *
     * @param field title or abstract; null to look in both, the abstract first
     */
    public record Passage(
            @Nullable Field field,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {}

    /** A value as {@link org.elka.library.Tagging.Value} has it, with its evidence not checked yet. */
    public record ProposedValue(String text, @Nullable Double number, List<Passage> evidence) {}
}
