package org.elka.api;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.api.ReviewJson.SourceJson;
import org.elka.ingest.Durability;
import org.elka.review.screening.Choice;
import org.elka.review.screening.Conduct;
import org.elka.review.screening.Decision;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Sources;
import org.jspecify.annotations.Nullable;

/** What comes into a review, and what owners say of many articles at once. */
@Path("/api/v1/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class ReviewSourcesResource {
    private final Reviews reviews;
    private final Sources sources;
    private final Conduct conduct;
    private final Queries queries;
    private final ReviewNames names;
    private final Durability durability;

    ReviewSourcesResource(
            Reviews reviews,
            Sources sources,
            Conduct conduct,
            Queries queries,
            ReviewNames names,
            Durability durability) {
        this.reviews = reviews;
        this.sources = sources;
        this.conduct = conduct;
        this.queries = queries;
        this.names = names;
        this.durability = durability;
    }

    /**
     * A source: a query or an import, not both.
     *
     * @param name of the source; of an import, the database that the file is from, as the flow diagram shall name it
     */
    public record NewSource(
            @Schema(examples = "\"PubMed, ketamine and social anxiety\"") @NotBlank @Size(max = 200)
            String name,

            @Schema(examples = "\"ketamine AND social anxiety\"") @Size(max = 100_000) @Nullable
            String query,

            @Nullable Long run) {}

    /** How many articles it was. */
    public record Affected(int articles) {}

    /** @param reviewers logins; empty: whoever comes */
    public record Assignment(
            @Schema(examples = "\"title-abstract\"") @NotNull
            String stage,

            @Schema(examples = "\"2024[dp]\"") @NotNull @Size(max = 100_000)
            String query,

            @NotNull @Size(max = 100) List<@NotNull String> reviewers) {}

    /** @param query what is left out */
    public record AutomationRule(
            @Schema(examples = "\"veterinary[tiab] NOT humans[mh]\"") @NotBlank @Size(max = 100_000)
            String query) {}

    /** The same decision on all that a query finds. @param dryRun only count */
    public record BulkDecision(
            @Schema(examples = "\"title-abstract\"") @NotNull
            String stage,

            @Schema(examples = "\"rats[mh] NOT humans[mh]\"") @NotBlank @Size(max = 100_000)
            String query,

            @Schema(examples = "\"exclude\"") @NotNull String choice,

            @Size(max = 20) @Nullable List<@NotNull String> reasons,
            @Size(max = 20) @Nullable List<@NotNull String> labels,
            @Size(max = 4000) @Nullable String note,
            @Nullable Boolean dryRun) {
        Decision decision() {
            return new Decision(
                    ArticlesResource.named(Choice.values(), choice, "choice"),
                    reasons == null ? List.of() : reasons,
                    labels == null ? List.of() : labels,
                    note);
        }
    }

    @GET
    @Path("sources")
    @Operation(summary = "Where the review's articles come from")
    public List<SourceJson> list(@Parameter(example = "1") @PathParam("review") long id) {
        names.member(id);
        return reviews.read(
                id,
                review -> review.sources().values().stream().map(SourceJson::of).toList());
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("sources")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a source",
            description = "For owners. Of a query, what the library finds now comes in at once, and in a living review"
                    + " what it newly finds follows. Of an import, all that its file brought.")
    public SourceJson add(@Parameter(example = "1") @PathParam("review") long id, @Valid @NotNull NewSource body) {
        long me = names.member(id);
        String query = body.query();
        Long run = body.run();
        int number;
        if (query != null && !query.isBlank() && run == null) {
            queries.read(query);
            number = sources.addQuery(id, me, body.name().strip(), query);
        } else if (run != null && query == null) {
            number = sources.addImport(id, me, body.name().strip(), run);
        } else {
            throw new ApiException(ProblemType.INVALID_REQUEST, "Give a query, or the run of an import");
        }
        durability.sync();
        return reviews.read(
                id,
                review -> review.sources().values().stream()
                        .filter(one -> one.source() == number)
                        .map(SourceJson::of)
                        .findFirst()
                        .orElseThrow());
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who decides on what a query finds",
            description = "For owners. Nobody else is shown these articles, or may decide on them.")
    public Affected assign(@Parameter(example = "1") @PathParam("review") long id, @Valid @NotNull Assignment body) {
        long me = names.member(id);
        queries.read(body.query());
        int number = conduct.assign(
                id,
                me,
                ReviewNames.stage(body.stage()),
                body.query(),
                body.reviewers().stream().map(names::person).toList());
        durability.sync();
        return new Affected(number);
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("automation-exclusions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leave out what a query finds before anybody screens it",
            description = "For owners. The flow diagram counts it as marked ineligible by automation tools.")
    public Affected exclude(
            @Parameter(example = "1") @PathParam("review") long id, @Valid @NotNull AutomationRule body) {
        long me = names.member(id);
        queries.read(body.query());
        int number = conduct.excludeByAutomation(id, me, body.query());
        durability.sync();
        return new Affected(number);
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("automation-exclusions")
    @Operation(summary = "Take back in what a rule left out", description = "For owners.")
    public Affected restore(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "The rule, as it was given.", example = "veterinary[tiab] NOT humans[mh]")
                    @QueryParam("query")
                    @NotBlank
                    String query) {
        int number = conduct.restore(id, names.member(id), query);
        durability.sync();
        return new Affected(number);
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("bulk-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide the same on all that a query finds",
            description = "For owners who are reviewers too; each is one decision of theirs on what waits for them.")
    public Affected decideAll(
            @Parameter(example = "1") @PathParam("review") long id, @Valid @NotNull BulkDecision body) {
        long me = names.member(id);
        queries.read(body.query());
        boolean really = body.dryRun() == null || !body.dryRun();
        int number = conduct.decideAll(id, me, ReviewNames.stage(body.stage()), body.query(), body.decision(), really);
        durability.sync();
        return new Affected(number);
    }
}
