package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.api.ArticleTagsJson.TagState;
import org.elka.api.ArticleTagsJson.ValueState;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Subject;
import org.elka.review.Disagreement;
import org.elka.review.Judged;
import org.elka.tagging.evaluation.Evaluation;
import org.elka.tagging.evaluation.Judgement;
import org.jspecify.annotations.Nullable;

/** What people said of tags, over the whole library. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verdicts")
public class TagsResource {
    private final Judged judged;

    TagsResource(Judged judged) {
        this.judged = judged;
    }

    /** @param next to be sent as `after` for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StandingVerdicts(
            List<StandingVerdict> items, @Nullable String next) {}

    /**
     * A standing verdict with what it is on.
     *
     * @param disagreement how the machine differs: machine-gives, machine-misses, level-differs, values-differ; absent
     *     where it agrees
     * @param tag how the tag stands; absent for a verdict on values
     * @param values how the values stand; absent for a verdict on a tag
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StandingVerdict(
            String article,
            String title,
            @Nullable String disagreement,
            @Nullable TagState tag,
            @Nullable ValueState values) {}

    @GET
    @Path("disagreements")
    @Operation(
            summary = "Where people and the machine differ",
            description = "StandingVerdicts verdicts that the machine, as it tags now, does not agree with.")
    public StandingVerdicts disagreements(
            @Parameter(description = "Only of this tag, or of values of this name.", example = "onset-speed")
                    @QueryParam("tag")
                    @Nullable
                    String tag,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return page(
                after,
                limit,
                article -> Disagreement.of(article).stream()
                        .filter(one ->
                                tag == null || one.verdict().subject().name().equals(tag))
                        .map(one -> json(article, one.verdict(), ArticleJson.lower(one.how())))
                        .toList());
    }

    @GET
    @Path("verdicts")
    @Operation(
            summary = "StandingVerdicts verdicts over the whole library",
            description = "With `anotherLook=true` only those that need one, because the text was revised or the"
                    + " article retracted or withdrawn since.")
    public StandingVerdicts verdicts(
            @QueryParam("anotherLook") @DefaultValue("false") boolean anotherLook,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return page(
                after,
                limit,
                article -> article.verdicts().stream()
                        .filter(verdict ->
                                !anotherLook || !verdict.concerns(article).isEmpty())
                        .map(verdict -> json(article, verdict, null))
                        .toList());
    }

    @GET
    @Path("agreement")
    @Operation(
            summary = "How far the machine agrees with people's verdicts",
            description = "Precision, recall, F1 and kappa a tag, and whether the confidence holds. Only over tags that"
                    + " somebody said something of: where nobody looks, nothing is missed.")
    public Evaluation agreement() {
        List<Judgement> judgements = new ArrayList<>();
        judged.each(article -> article.verdicts().stream()
                .filter(verdict -> verdict.subject().of() == Subject.Of.TAG)
                .forEach(verdict -> judgements.add(judgement(article, verdict))));
        return Evaluation.of(judgements);
    }

    private static Judgement judgement(Article article, Verdict verdict) {
        String tag = verdict.subject().name();
        Tagging machine = article.machine();
        return new Judgement(
                "E" + article.id(),
                tag,
                verdict.said().level(),
                machine == null ? null : machine.tag(tag).orElse(null),
                verdict.said().evidence().isEmpty()
                        ? null
                        : verdict.said().evidence().getFirst().quote());
    }

    private StandingVerdicts page(@Nullable String after, int limit, Function<Article, List<StandingVerdict>> in) {
        Judged.Part<StandingVerdict> part = judged.find(article(after), limit, in);
        return new StandingVerdicts(part.items(), part.next() == null ? null : "E" + part.next());
    }

    private static long article(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return 0;
        }
        if (!name.matches("E[0-9]{1,18}")) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "after is '" + name + "'; send the `next` of a page");
        }
        return Long.parseLong(name.substring(1));
    }

    private static StandingVerdict json(Article article, Verdict verdict, @Nullable String disagreement) {
        Subject subject = verdict.subject();
        boolean tag = subject.of() == Subject.Of.TAG;
        return new StandingVerdict(
                "E" + article.id(),
                article.citation().titleText(),
                disagreement,
                tag ? ArticleTagsJson.tag(article, subject.name()) : null,
                tag ? null : ArticleTagsJson.value(article, subject.name()));
    }
}
