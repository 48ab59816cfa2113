package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Quarantine;
import org.elka.ingest.QuarantineEntity;
import org.elka.ingest.Runs;
import org.jspecify.annotations.Nullable;

/** What could not be read. */
@Path("/api/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarantine")
public class QuarantineResource {
    private final Quarantine quarantine;
    private final Runs runs;
    private final RunsResource runsResource;

    QuarantineResource(Quarantine quarantine, Runs runs, RunsResource runsResource) {
        this.quarantine = quarantine;
        this.runs = runs;
        this.runsResource = runsResource;
    }

    /**
     * An entry that could not be read.
     *
     * @param run that brought it, and {@code line} of its ledger
     * @param place where it stood in the document
     * @param released when it was read after all; absent while it waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryJson(
            long id,
            long run,
            long line,
            String source,
            @Nullable String identifier,
            String place,
            String reason,
            Instant kept,
            @Nullable Instant released) {}

    /** A page of entries in the order they came. @param next the {@code after} of the next page; null on the last */
    public record QuarantinePage(
            long waiting, List<EntryJson> items, @Nullable Long next) {}

    @GET
    @Operation(summary = "What waits in quarantine", description = "With `all=true` also what was released.")
    public QuarantinePage list(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("all") @DefaultValue("false") boolean all) {
        KeysetPage<QuarantineEntity> page = KeysetPage.of(limit, most -> quarantine.list(after, most, all));
        return new QuarantinePage(runs.quarantined(), page.shown(QuarantineResource::json), page.next(last -> last.id));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One entry")
    public EntryJson entry(@Parameter(example = "1") @PathParam("id") long id) {
        return json(find(id));
    }

    @GET
    @Path("{id}/bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "An entry's bytes as they came", description = "Of what was too large, the beginning.")
    public byte[] bytes(@Parameter(example = "1") @PathParam("id") long id) {
        return quarantine.bytes(find(id));
    }

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("retries")
    @Operation(
            summary = "Read all that waits again",
            description = "After an upgrade, say. It is a run of its own; follow it at the Location, or its `/events`.")
    @APIResponseSchema(
            value = RunJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response retry() {
        long run = quarantine.retry();
        return Response.accepted(runsResource.json(runs.find(run).orElseThrow()))
                .location(URI.create("/api/v1/runs/" + run))
                .build();
    }

    private QuarantineEntity find(long id) {
        return quarantine
                .find(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND,
                        "Quarantine has no entry " + id + "; GET /api/v1/quarantine lists those that wait"));
    }

    private static EntryJson json(QuarantineEntity entry) {
        return new EntryJson(
                Objects.requireNonNull(entry.id),
                entry.runId,
                entry.number,
                ArticleJson.lower(entry.source),
                entry.identifier,
                entry.place,
                entry.reason,
                entry.kept,
                entry.released);
    }
}
