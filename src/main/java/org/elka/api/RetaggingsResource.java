package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.tagging.RetaggingEntity;
import org.elka.ingest.tagging.RetaggingEntity.Kind;
import org.elka.ingest.tagging.RetaggingLog;
import org.elka.ingest.tagging.Retaggings;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.ingest.tagging.TaxonomyVersionEntity;
import org.elka.tagging.TagDifferences;
import org.elka.tagging.TagDifferences.How;
import org.jspecify.annotations.Nullable;

/** Trying a taxonomy on the library, and putting it in force. */
@Path("/api/v1/taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy")
public class RetaggingsResource {
    private static final int LISTED = 20;

    private final Retaggings retaggings;
    private final RetaggingLog log;
    private final TaxonomyResource taxonomies;
    private final TaxonomyInForce inForce;
    private final Signature signature;

    RetaggingsResource(
            Retaggings retaggings,
            RetaggingLog log,
            TaxonomyResource taxonomies,
            TaxonomyInForce inForce,
            Signature signature) {
        this.signature = signature;
        this.retaggings = retaggings;
        this.log = log;
        this.taxonomies = taxonomies;
        this.inForce = inForce;
    }

    /**
     * A going over the library.
     *
     * @param kind dry-run or activation
     * @param taxonomy the number of the taxonomy
     * @param state running, complete, failed or cancelled
     * @param total articles to go over, as far as that was known at the start
     * @param changed of those done, how many changed, or would
     * @param tags what a dry run found, the most changed first; absent for an activation
     * @param values on how many articles values of a name would change; absent for an activation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RetaggingJson(
            long id,
            String kind,
            long taxonomy,
            String version,
            String state,
            String by,
            Instant started,
            @Nullable Instant ended,
            long total,
            long done,
            long changed,
            @Nullable String message,
            @Nullable List<TagDifferenceJson> tags,
            @Nullable Map<String, Long> values) {}

    /** How a tag would change. @param raised from mentions to reports */
    public record TagDifferenceJson(
            String tag, long won, long lost, long raised, long lowered, List<ExampleJson> examples) {}

    public record ExampleJson(String article, String title, String how, String sentence) {}

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("dry-runs")
    @Operation(
            summary = "Find out what a taxonomy would change",
            description = "Goes over the library in the background and counts the tags won and lost, with examples."
                    + " Nothing is changed. Follow it at the Location; DELETE stops it.")
    @APIResponseSchema(
            value = RetaggingJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response dryRun(
            @Parameter(description = "Number of the taxonomy; without it, the one in force with the present tagger.")
                    @QueryParam("taxonomy")
                    @Nullable
                    Long taxonomy,
            @Parameter(description = "Your name.", example = "Jo Curator") @QueryParam("by") @Size(max = 200) @Nullable
                    String by) {
        TaxonomyVersionEntity version = taxonomy == null ? inForce.version() : taxonomies.find(taxonomy);
        String person = signature.of(by);
        return accepted(() -> retaggings.dryRun(version, person), "dry-runs");
    }

    @POST
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Path("activations")
    @Operation(
            summary = "Put a taxonomy in force",
            description = "With the ETag of the one in force as If-Match. What comes in is tagged by it at once, and"
                    + " what is here in the background. Activated again, it goes on where it was stopped; people's"
                    + " verdicts stay.")
    @APIResponseSchema(
            value = RetaggingJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response activate(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = "Number of the taxonomy; without it, the one in force with the present tagger.")
                    @QueryParam("taxonomy")
                    @Nullable
                    Long taxonomy,
            @Parameter(description = "Your name.", example = "Jo Curator") @QueryParam("by") @Size(max = 200) @Nullable
                    String by) {
        taxonomies.require(ifMatch);
        TaxonomyVersionEntity version = taxonomy == null ? inForce.version() : taxonomies.find(taxonomy);
        String person = signature.of(by);
        return accepted(() -> retaggings.activate(version, person), "activations");
    }

    private interface Beginning {
        RetaggingEntity begin();
    }

    private Response accepted(Beginning beginning, String path) {
        try {
            RetaggingEntity row = beginning.begin();
            return Response.accepted(json(row))
                    .location(URI.create("/api/v1/taxonomy/" + path + "/" + row.key()))
                    .build();
        } catch (Retaggings.AlreadyRunning e) {
            throw new ApiException(ProblemType.RETAGGING_UNDER_WAY, String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Path("dry-runs")
    @Operation(summary = "The last dry runs, the newest first")
    public List<RetaggingJson> dryRuns() {
        return log.list(Kind.DRY_RUN, LISTED).stream().map(this::json).toList();
    }

    @GET
    @Path("dry-runs/{id}")
    @Operation(summary = "How far a dry run is, and what it found so far")
    public RetaggingJson dryRun(@Parameter(example = "1") @PathParam("id") long id) {
        return json(find(Kind.DRY_RUN, id));
    }

    @DELETE
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("dry-runs/{id}")
    @Operation(summary = "Stop a dry run at its next page")
    public Response cancelDryRun(@Parameter(example = "1") @PathParam("id") long id) {
        return cancel(find(Kind.DRY_RUN, id));
    }

    @GET
    @Path("activations")
    @Operation(summary = "The last activations, the newest first")
    public List<RetaggingJson> activations() {
        return log.list(Kind.ACTIVATION, LISTED).stream().map(this::json).toList();
    }

    @GET
    @Path("activations/{id}")
    @Operation(summary = "How far an activation is")
    public RetaggingJson activation(@Parameter(example = "1") @PathParam("id") long id) {
        return json(find(Kind.ACTIVATION, id));
    }

    @DELETE
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Path("activations/{id}")
    @Operation(
            summary = "Stop an activation at its next page",
            description = "Its taxonomy stays in force for what comes in; activating it again goes on.")
    public Response cancelActivation(@Parameter(example = "1") @PathParam("id") long id) {
        return cancel(find(Kind.ACTIVATION, id));
    }

    private Response cancel(RetaggingEntity row) {
        if (!retaggings.cancel(row.key())) {
            throw new ApiException(ProblemType.REFUSED, row.key() + " is not under way here");
        }
        return Response.accepted().build();
    }

    private RetaggingEntity find(Kind kind, long id) {
        return log.find(id)
                .filter(row -> row.kind == kind)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "There is no " + ArticleJson.lower(kind) + " of number " + id));
    }

    private RetaggingJson json(RetaggingEntity row) {
        return new RetaggingJson(
                row.key(),
                ArticleJson.lower(row.kind),
                row.taxonomyId,
                taxonomies.find(row.taxonomyId).version,
                ArticleJson.lower(row.state),
                row.askedBy,
                row.started,
                row.ended,
                row.total,
                row.done,
                row.changed,
                row.message,
                row.kind == Kind.DRY_RUN ? differences(RetaggingLog.found(row)) : null,
                row.kind == Kind.DRY_RUN ? RetaggingLog.found(row).values() : null);
    }

    private static List<TagDifferenceJson> differences(TagDifferences.Found found) {
        List<TagDifferenceJson> all = new ArrayList<>();
        Map<String, TagDifferences.Difference> tags = new TreeMap<>(found.tags());
        tags.forEach((tag, difference) -> all.add(new TagDifferenceJson(
                tag,
                difference.count(How.WON),
                difference.count(How.LOST),
                difference.count(How.RAISED),
                difference.count(How.LOWERED),
                difference.examples().stream()
                        .map(example -> new ExampleJson(
                                "E" + example.article(),
                                example.title(),
                                ArticleJson.lower(example.how()),
                                example.sentence()))
                        .toList())));
        all.sort((a, b) -> Long.compare(sum(b), sum(a)));
        return all;
    }

    private static long sum(TagDifferenceJson difference) {
        return difference.won() + difference.lost() + difference.raised() + difference.lowered();
    }
}
