package org.elka.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Verdict.Kind;
import org.elka.review.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * The body of a verdict.
 *
 * @param verdict confirmed, rejected, added or corrected
 * @param level reports or mentions, of a tag that is added or corrected
 * @param evidence of such a tag
 * @param values those that hold, where values are added or corrected
 * @param why in the person's words
 * @param by the person's name; of somebody logged in it may be left out
 */
public record VerdictRequest(
        @Schema(examples = "\"added\"") @NotBlank String verdict,
        @Schema(examples = "\"reports\"") @Nullable String level,
        @Nullable List<@Valid PassageJson> evidence,
        @Nullable List<@Valid ProposedValueJson> values,

        @Schema(examples = "\"the second sentence says so\"") @Size(max = 4000) @Nullable
        String why,

        @Schema(examples = "\"Jo Reader\"") @Size(max = 200) @Nullable
        String by) {

    /**
     * A place in title or abstract: offsets in UTF-16 code units, or a quote to be looked for.
     *
     * @param field title or abstract
     */
    public record PassageJson(
            @Schema(examples = "\"abstract\"") @Nullable String field,
            @Nullable Integer start,
            @Nullable Integer end,

            @Schema(examples = "\"Anxiety fell within one hour.\"") @Nullable
            String quote) {

        private Proposal.Passage passage() {
            return new Proposal.Passage(
                    field == null ? null : named(Field.values(), field, "field"), start, end, quote);
        }
    }

    /** A value that holds. @param number where it is one, as in n, onset-hours and duration-days */
    public record ProposedValueJson(
            @NotNull String text,
            @Nullable Double number,
            @Nullable List<@Valid PassageJson> evidence) {

        private Proposal.ProposedValue value() {
            return new Proposal.ProposedValue(text, number, passages(evidence));
        }
    }

    /** @param signed who gives the verdict */
    Proposal proposal(String signed) {
        return new Proposal(
                named(Kind.values(), verdict, "verdict"),
                level == null ? null : named(Level.values(), level, "level"),
                passages(evidence),
                values == null
                        ? List.of()
                        : values.stream().map(ProposedValueJson::value).toList(),
                why == null || why.isBlank() ? null : why.strip(),
                signed);
    }

    private static List<Proposal.Passage> passages(@Nullable List<PassageJson> passages) {
        return passages == null
                ? List.of()
                : passages.stream().map(PassageJson::passage).toList();
    }

    private static <E extends Enum<E>> E named(E[] all, String name, String what) {
        return Arrays.stream(all)
                .filter(one -> ArticleJson.lower(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ProblemType.INVALID_REQUEST,
                        what + " is '" + name + "'; it can be "
                                + Arrays.stream(all).map(ArticleJson::lower).collect(Collectors.joining(", "))));
    }
}
