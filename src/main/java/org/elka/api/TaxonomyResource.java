package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.ingest.tagging.TaxonomyVersionEntity;
import org.elka.ingest.tagging.TaxonomyVersions;
import org.elka.library.store.Taggings;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyException;
import org.jspecify.annotations.Nullable;

/** The taxonomy in force, and those that were proposed or in force before. */
@Path("/api/v1/taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy")
public class TaxonomyResource {
    static final String YAML = "application/yaml";
    private static final java.nio.file.Path BODY = java.nio.file.Path.of("taxonomy");

    private final TaxonomyInForce inForce;
    private final TaxonomyVersions versions;
    private final Taggings taggings;
    private final Signature signature;

    TaxonomyResource(TaxonomyInForce inForce, TaxonomyVersions versions, Taggings taggings, Signature signature) {
        this.signature = signature;
        this.inForce = inForce;
        this.versions = versions;
        this.taggings = taggings;
    }

    /**
     * The taxonomy in force.
     *
     * @param id its number among the library's versions
     * @param tagger version of the tagger that reads by it
     * @param notice what the curator should know of config/taxonomy.yaml; absent where it is what is in force
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaxonomyJson(
            long id, String tagger, @Nullable String notice, Taxonomy taxonomy) {}

    /**
     * A taxonomy that was proposed.
     *
     * @param id names it where it is tried or activated
     * @param version as the file says
     * @param activated when it was last put in force; absent if never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaxonomyVersionJson(
            long id,
            String version,
            boolean inForce,
            String sha256,
            Instant proposed,
            String proposedBy,
            @Nullable Instant activated,
            @Nullable String activatedBy) {}

    /**
     * How much of the library is tagged by what is in force.
     *
     * @param madeBy versions of taxonomy and tagger in force
     * @param others articles that were tagged by anything else; activating what is in force again tags them
     */
    public record Coverage(String madeBy, long others) {}

    @GET
    @Operation(summary = "The taxonomy in force: tags with definitions, examples and the language that signals them")
    @APIResponseSchema(value = TaxonomyJson.class, responseCode = "200", responseDescription = "OK")
    public Response taxonomy(@Context Request request) {
        EntityTag tag = new EntityTag(tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        TaxonomyJson json = new TaxonomyJson(
                inForce.version().key(), Tagger.VERSION, inForce.notice().orElse(null), inForce.taxonomy());
        return Response.ok(json).tag(tag).build();
    }

    /** What If-Match must say of the taxonomy in force. */
    public String tag() {
        return inForce.version().key() + "-" + inForce.madeBy();
    }

    @PUT
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Consumes({YAML, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Propose a taxonomy",
            description =
                    "A file as config/taxonomy.yaml, as the request's body, and as If-Match the ETag of the one in"
                            + " force. It is checked and kept; nothing changes before it is activated. 422 with line and reason"
                            + " where it is not sound.")
    @APIResponseSchema(
            value = TaxonomyVersionJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it can be tried and activated")
    public Response propose(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = "Your name.", example = "Jo Curator") @QueryParam("by") @Size(max = 200) @Nullable
                    String by,
            String body) {
        require(ifMatch);
        try {
            TaxonomyVersionEntity row = versions.propose(BODY, body, signature.of(by));
            return Response.accepted(json(row))
                    .location(URI.create("/api/v1/taxonomy/versions/" + row.key()))
                    .build();
        } catch (TaxonomyException wrong) {
            String place = wrong.line() > 0 ? "line " + wrong.line() + ": " : "";
            throw new ApiException(Problem.of(ProblemType.INVALID_TAXONOMY, place + wrong.reason())
                    .with("errors", List.of(Map.of("line", wrong.line(), "detail", wrong.reason()))));
        }
    }

    /** Checks that whoever asks has seen the taxonomy in force. */
    void require(@Nullable String ifMatch) {
        String seen = IfMatch.required(ifMatch, tag());
        if (!seen.equals(IfMatch.ANY) && !seen.equals(tag())) {
            throw new ApiException(
                    ProblemType.REVISION_PASSED,
                    "Another taxonomy is in force by now, \"" + tag() + "\"; look at it first");
        }
    }

    @GET
    @Path("versions")
    @Operation(summary = "All taxonomies that were proposed or in force, the last one first")
    public List<TaxonomyVersionJson> versions() {
        return versions.all().stream().map(this::json).toList();
    }

    @GET
    @Path("versions/{id}")
    @Produces({YAML, MediaType.TEXT_PLAIN})
    @Operation(summary = "The file of a taxonomy, as it was proposed")
    public Response version(@Parameter(example = "1") @PathParam("id") long id) {
        return Response.ok(find(id).text()).build();
    }

    @GET
    @Path("coverage")
    @Operation(summary = "How much of the library is tagged by the taxonomy and the tagger in force")
    public Coverage coverage() {
        return new Coverage(inForce.madeBy(), taggings.countOthers(inForce.madeBy()));
    }

    public TaxonomyVersionEntity find(long id) {
        return versions.find(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND,
                        "There is no taxonomy " + id + "; GET /api/v1/taxonomy/versions lists them"));
    }

    public TaxonomyVersionJson json(TaxonomyVersionEntity row) {
        return new TaxonomyVersionJson(
                row.key(),
                row.version,
                row.key() == inForce.version().key(),
                row.sha256,
                row.proposed,
                row.proposedBy,
                row.activated,
                row.activatedBy);
    }
}
