package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.library.Article;
import org.elka.library.ChangeLog;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.Access;
import org.elka.review.screening.Choice;
import org.elka.review.screening.Decision;
import org.elka.review.screening.Item;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Queues;
import org.elka.review.screening.Ranking;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Revisions;
import org.elka.review.screening.Screening;
import org.elka.review.screening.Stage;
import org.jspecify.annotations.Nullable;

/** What reviewers are shown, and what they say. */
@Path("/api/v1/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
@Authenticated
public class ScreeningResource {
    private static final String HOW = "With the ETag that was read as If-Match: 412 if it has changed since. The same"
            + " again changes nothing. What was said before is kept.";

    private final Reviews reviews;
    private final Screening screening;
    private final Queues queues;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final ReviewNames names;
    private final Durability durability;

    ScreeningResource(
            Reviews reviews,
            Screening screening,
            Queues queues,
            Catalogue catalogue,
            ChangeLog log,
            ReviewNames names,
            Durability durability) {
        this.reviews = reviews;
        this.screening = screening;
        this.queues = queues;
        this.catalogue = catalogue;
        this.log = log;
        this.names = names;
        this.durability = durability;
    }

    /**
     * An article that waits for you.
     *
     * @param revision to be sent as If-Match with the decision
     * @param terms where the criteria's words stand
     */
    public record WaitingJson(
            ArticleJson article,
            String revision,
            ScreenedJson.RankingJson ranking,
            boolean flagged,
            boolean deferred,
            List<CriterionTerms.Mark> terms) {}

    /** @param waiting how many articles wait for you in all */
    public record QueueJson(int waiting, List<WaitingJson> items) {}

    /** @param choice include, exclude or maybe @param reasons ids of criteria, the one that counts first */
    public record DecisionRequest(
            @Schema(examples = "\"exclude\"") @NotNull String choice,

            @Size(max = 20) @Nullable List<@NotNull String> reasons,
            @Size(max = 20) @Nullable List<@NotNull String> labels,
            @Size(max = 4000) @Nullable String note) {
        Decision decision() {
            return new Decision(
                    ArticlesResource.named(Choice.values(), choice, "choice"),
                    reasons == null ? List.of() : List.copyOf(reasons),
                    labels == null ? List.of() : List.copyOf(labels),
                    note == null || note.isBlank() ? null : note);
        }
    }

    /** @param until absent: after all others */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeferralRequest(@Nullable Instant until) {}

    /** @param retrieved whether the full text could be had */
    public record RetrievalRequest(
            @NotNull Boolean retrieved,
            @Size(max = 4000) @Nullable String note) {}

    @GET
    @Path("queue")
    @Operation(
            summary = "What waits for your decision",
            description = "What is to be looked at again comes first. What is shown to you is held back from others for"
                    + " ten minutes, so that no more people read an article than must.")
    public QueueJson queue(
            @Parameter(example = "1") @PathParam("review") long id,
            @QueryParam("stage") @DefaultValue("title-abstract") String stage,
            @Parameter(description = "relevance, uncertainty, random, date or mixed.")
                    @QueryParam("order")
                    @DefaultValue("relevance")
                    String order,
            @QueryParam("limit") @DefaultValue("1") @Min(1) @Max(100) int limit) {
        long me = names.member(id);
        Stage at = ReviewNames.stage(stage);
        Queues.Queue queue =
                queues.next(id, me, at, ArticlesResource.named(Ranking.Order.values(), order, "order"), limit);
        Protocol protocol = reviews.read(id, review -> review.protocol());
        List<WaitingJson> items = new ArrayList<>();
        for (Queues.Waiting one : queue.next()) {
            for (Article article : catalogue.byIds(List.of(one.article()), log.last())) {
                items.add(new WaitingJson(
                        ArticleJson.unmarked(article),
                        revision(id, me, article, at),
                        ScreenedJson.RankingJson.of(one.ranking()),
                        one.flagged(),
                        one.deferred(),
                        CriterionTerms.marks(protocol, article)));
            }
        }
        return new QueueJson(queue.number(), items);
    }

    private String revision(long id, long me, Article article, Stage stage) {
        return reviews.read(
                id, review -> Revisions.of(review, Access.item(review, article.id()), stage, me, article.version()));
    }

    @GET
    @Path("articles/{article}/{stage}")
    @Operation(
            summary = "How an article stands in the review",
            description = "With the ETag to be named in a decision at that stage. In a blinded review what others"
                    + " decided is shown once the stage is complete.")
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response article(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Parameter(example = "title-abstract") @PathParam("stage") String stage) {
        return answer(id, names.member(id), ReviewNames.article(article), ReviewNames.stage(stage));
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/{stage}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Include, exclude or maybe", description = HOW)
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response decide(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Parameter(example = "title-abstract") @PathParam("stage") String stage,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        Stage at = ReviewNames.stage(stage);
        screening.decide(id, me, number, at, body.decision(), seen(id, me, number, at, ifMatch));
        durability.sync();
        return answer(id, me, number, at);
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/{stage}/decision")
    @Operation(summary = "Take your decision back", description = HOW)
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response undo(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Parameter(example = "title-abstract") @PathParam("stage") String stage,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        Stage at = ReviewNames.stage(stage);
        screening.undo(id, me, number, at, seen(id, me, number, at, ifMatch));
        durability.sync();
        return answer(id, me, number, at);
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/{stage}/deferral")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Skip an article", description = "It comes after all others, or not before the time given.")
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response defer(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Parameter(example = "title-abstract") @PathParam("stage") String stage,
            @Valid @NotNull DeferralRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        Stage at = ReviewNames.stage(stage);
        screening.defer(id, me, number, at, body.until());
        durability.sync();
        return answer(id, me, number, at);
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/{stage}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settle a conflict", description = "For adjudicators: include or exclude. " + HOW)
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response settle(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Parameter(example = "title-abstract") @PathParam("stage") String stage,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        Stage at = ReviewNames.stage(stage);
        screening.settle(id, me, number, at, body.decision(), seen(id, me, number, at, ifMatch));
        durability.sync();
        return answer(id, me, number, at);
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/{stage}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open again what was decided",
            description = "For owners and adjudicators. What was said is kept and counts no more.")
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response reopen(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Parameter(example = "full-text") @PathParam("stage") String stage,
            @Valid @NotNull ReviewsResource.WhyRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        Stage at = ReviewNames.stage(stage);
        screening.reopen(id, me, number, at, body.why());
        durability.sync();
        return answer(id, me, number, at);
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("articles/{article}/retrieval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say whether the full text could be had")
    @APIResponseSchema(value = ScreenedJson.class, responseCode = "200", responseDescription = "OK")
    public Response retrieval(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "E12") @PathParam("article") String article,
            @Valid @NotNull RetrievalRequest body) {
        long me = names.member(id);
        long number = ReviewNames.article(article);
        screening.retrieved(id, me, number, body.retrieved(), body.note());
        durability.sync();
        return answer(id, me, number, Stage.FULL_TEXT);
    }

    private String seen(long id, long me, long number, Stage stage, @Nullable String ifMatch) {
        return IfMatch.required(ifMatch, revision(id, me, text(number), stage));
    }

    private Article text(long number) {
        return catalogue.byIds(List.of(number), log.last()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new ApiException(ProblemType.UNKNOWN_ARTICLE, "The review has no article E" + number));
    }

    private Response answer(long id, long me, long number, Stage stage) {
        int version = text(number).version();
        var people = names.shown();
        return reviews.read(id, review -> {
            Item item = Access.item(review, number);
            return Response.ok(ScreenedJson.of(review, item, me, people))
                    .tag(new EntityTag(Revisions.of(review, item, stage, me, version)))
                    .build();
        });
    }
}
