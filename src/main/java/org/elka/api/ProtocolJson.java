package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Protocol.Criterion;
import org.elka.review.screening.Protocol.Question;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as the API takes and shows it; what is left out has its default.
 *
 * @param reviewers how many people decide on each article, by stage; 2 and 2 by default
 * @param blinded whether decisions are hidden from others until an article's stage is complete; true by default
 * @param living whether what the library newly finds flows in; true by default
 * @param seeds articles known to belong to the review
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProtocolJson(
        @Schema(examples = "\"Ketamine for social anxiety\"") @NotBlank @Size(max = 500)
        String title,

        @Valid @Nullable QuestionJson question,

        @Size(max = 100) @Nullable List<@Valid @NotNull CriterionJson> criteria,

        @Valid @Nullable ReviewersJson reviewers,

        @Nullable Boolean blinded,
        @Nullable Boolean living,

        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 100) String> labels,

        @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = "E[1-9]\\d{0,17}") String> seeds) {
    private static final int BY_DEFAULT = 2;

    /** The question's parts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuestionJson(
            @Schema(examples = "\"adults with social anxiety disorder\"") @Size(max = 2000) @Nullable
            String population,

            @Schema(examples = "\"ketamine or esketamine\"") @Size(max = 2000) @Nullable
            String intervention,

            @Size(max = 2000) @Nullable String comparator,

            @Schema(examples = "\"anxiety\"") @Size(max = 2000) @Nullable
            String outcome) {}

    /** @param kind inclusion or exclusion @param terms to be marked in texts @param tags that it goes by */
    public record CriterionJson(
            @Schema(examples = "\"not-human\"") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String id,

            @Schema(examples = "\"exclusion\"") @NotNull @Pattern(regexp = "inclusion|exclusion")
            String kind,

            @Schema(examples = "\"Animals only\"") @NotBlank @Size(max = 2000)
            String text,

            @Size(max = 200) @Nullable List<@NotBlank @Size(max = 200) String> terms,

            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 100) String> tags) {}

    /** How many people decide on each article. */
    public record ReviewersJson(
            @Min(1) @Max(9) int titleAbstract,
            @Min(1) @Max(9) int fullText) {}

    Protocol protocol() {
        QuestionJson asked = question == null ? new QuestionJson(null, null, null, null) : question;
        List<Criterion> all = or(criteria).stream()
                .map(one -> new Criterion(
                        one.id(), one.kind().equals("exclusion"), one.text().strip(), or(one.terms()), or(one.tags())))
                .toList();
        if (all.stream().map(Criterion::id).distinct().count() < all.size()) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "criteria have an id that stands there twice");
        }
        return new Protocol(
                title.strip(),
                new Question(asked.population(), asked.intervention(), asked.comparator(), asked.outcome()),
                all,
                reviewers == null ? BY_DEFAULT : reviewers.titleAbstract(),
                reviewers == null ? BY_DEFAULT : reviewers.fullText(),
                blinded == null || blinded,
                living == null || living,
                or(labels),
                or(seeds).stream().map(ReviewNames::article).toList());
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static ProtocolJson of(Protocol protocol) {
        Question asked = protocol.question();
        return new ProtocolJson(
                protocol.title(),
                new QuestionJson(asked.population(), asked.intervention(), asked.comparator(), asked.outcome()),
                protocol.criteria().stream()
                        .map(one -> new CriterionJson(
                                one.id(),
                                one.excludes() ? "exclusion" : "inclusion",
                                one.text(),
                                one.terms(),
                                one.tags()))
                        .toList(),
                new ReviewersJson(protocol.titleAbstractReviewers(), protocol.fullTextReviewers()),
                protocol.blinded(),
                protocol.living(),
                protocol.labels(),
                protocol.seeds().stream().map(id -> "E" + id).toList());
    }
}
