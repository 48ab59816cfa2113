package org.elka.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.watch.SavedSearchEntity;
import org.elka.watch.SavedSearches;
import org.elka.watch.SavedVersionEntity;
import org.jspecify.annotations.Nullable;

/** Saved searches and their versions. */
@Path("/api/v1/searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved searches")
public class SearchesResource {
    private final SavedSearches searches;
    private final Queries queries;
    private final ExecutionsResource executions;
    private final Durability durability;
    private final Signature signature;

    SearchesResource(
            SavedSearches searches,
            Queries queries,
            ExecutionsResource executions,
            Durability durability,
            Signature signature) {
        this.signature = signature;
        this.executions = executions;
        this.searches = searches;
        this.queries = queries;
        this.durability = durability;
    }

    /** @param filters as {@code GET articles} takes them, without {@code screened} @param owner the person's name; of somebody logged in it may be left out */
    public record NewSearch(
            @Schema(examples = "\"rapid onset\"") @NotBlank @Size(max = 200)
            String name,

            @Schema(examples = "\"Jo Reader\"") @Size(max = 200) @Nullable
            String owner,

            @Schema(examples = "\"ketamine[tiab] AND reports:onset-speed\"") @NotNull
            String query,

            @Nullable List<String> filters,
            @Size(max = 4000) @Nullable String note) {}

    /** What a search asks from now on. @param by who says so */
    public record NewVersion(
            @Schema(examples = "\"ketamine[tiab] AND tag:onset-speed\"") @NotNull
            String query,

            @Nullable List<String> filters,
            @Size(max = 4000) @Nullable String note,

            @Schema(examples = "\"Jo Reader\"") @Size(max = 200) @Nullable
            String by) {}

    /** @param by the person's name; of somebody logged in it may be left out */
    public record Executor(
            @Schema(examples = "\"Jo Reader\"") @Size(max = 200) @Nullable
            String by) {}

    @GET
    @Operation(summary = "All saved searches, the oldest first")
    public List<SavedSearchJson> list() {
        return searches.list().stream().map(this::brief).toList();
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a search",
            description =
                    "Alerts follow it from now on: subscribe to be told, or read its feed. Lines of the history, such"
                            + " as #1, are kept as what they say now.")
    @APIResponseSchema(value = SavedSearchJson.class, responseCode = "201", responseDescription = "Saved")
    public Response save(@Valid @NotNull NewSearch body) {
        String owner = signature.of(body.owner());
        SavedSearches.Asked asked = asked(queries.writtenOut(body.query(), owner), body.filters(), body.note());
        try {
            SavedSearchEntity saved = searches.save(body.name().strip(), owner, asked);
            durability.sync();
            return answer(Response.created(URI.create("/api/v1/searches/" + saved.id)), saved);
        } catch (SavedSearches.NameTaken taken) {
            throw new ApiException(ProblemType.NAME_TAKEN, String.valueOf(taken.getMessage()));
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A saved search with all its versions")
    @APIResponseSchema(value = SavedSearchJson.class, responseCode = "200", responseDescription = "OK")
    public Response search(@Parameter(example = "1") @PathParam("id") long id) {
        return answer(Response.ok(), find(id));
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Revise a saved search",
            description = "Adds a version, with the ETag that was read as If-Match; 412 if somebody revised it since."
                    + " Earlier versions and their executions stay.")
    @APIResponseSchema(value = SavedSearchJson.class, responseCode = "200", responseDescription = "OK")
    public Response revise(
            @Parameter(example = "1") @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewVersion body) {
        String seen = IfMatch.required(ifMatch, String.valueOf(own(id).version));
        String by = signature.of(body.by());
        SavedSearches.Asked asked = asked(queries.writtenOut(body.query(), by), body.filters(), body.note());
        try {
            SavedSearchEntity revised = searches.revise(id, seen.equals(IfMatch.ANY) ? null : version(seen), asked, by);
            durability.sync();
            return answer(Response.ok(), revised);
        } catch (SavedSearches.Stale stale) {
            throw new ApiException(ProblemType.REVISION_PASSED, String.valueOf(stale.getMessage()));
        }
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{id}")
    @Operation(
            summary = "Remove a saved search",
            description = "It is no longer listed nor followed. What was executed stays and can be cited.")
    public void remove(@Parameter(example = "1") @PathParam("id") long id) {
        searches.remove(key(own(id)));
        durability.sync();
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{id}/executions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Execute a saved search",
            description = "As of the library's last change. What it finds is kept, can be cited, and can be run again.")
    @APIResponseSchema(value = ExecutionJson.class, responseCode = "201", responseDescription = "Executed")
    public Response execute(@Parameter(example = "1") @PathParam("id") long id, @Valid @NotNull Executor body) {
        ExecutionJson execution = executions.execute(find(id), signature.of(body.by()));
        durability.sync();
        return Response.created(URI.create("/api/v1/executions/" + execution.id()))
                .entity(execution)
                .build();
    }

    @GET
    @Path("{id}/executions")
    @Operation(summary = "All executions of a saved search, the oldest first")
    public List<ExecutionJson> executions(@Parameter(example = "1") @PathParam("id") long id) {
        return executions.of(id);
    }

    /** The search of that number. @throws ApiException if there is none */
    SavedSearchEntity find(long id) {
        return searches.find(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "There is no saved search " + id + "; GET /api/v1/searches lists them"));
    }

    /** The search of that number, which whoever asks may change. @throws ApiException if not */
    SavedSearchEntity own(long id) {
        SavedSearchEntity search = find(id);
        signature.requireOwn(search.owner, "saved search " + id);
        return search;
    }

    static long key(SavedSearchEntity search) {
        return search.id == null ? 0 : search.id;
    }

    /** What a search asks, once the query has proven readable and the filters too. */
    private SavedSearches.Asked asked(String query, @Nullable List<String> filters, @Nullable String note) {
        queries.read(query);
        return new SavedSearches.Asked(query, ScreenedFacet.forOthers(filters == null ? List.of() : filters), note);
    }

    private static int version(String tag) {
        try {
            return Integer.parseInt(tag);
        } catch (NumberFormatException foreign) {
            return 0; // an ETag that this address never gave: no version is 0
        }
    }

    private SavedSearchJson brief(SavedSearchEntity search) {
        return SavedSearchJson.of(search, searches.version(key(search), search.version), null);
    }

    private Response answer(Response.ResponseBuilder response, SavedSearchEntity search) {
        List<SavedVersionEntity> versions = searches.versions(key(search));
        return response.entity(SavedSearchJson.of(
                        search,
                        versions.getLast(),
                        versions.stream()
                                .map(SavedSearchJson.SearchVersionJson::of)
                                .toList()))
                .tag(new EntityTag(String.valueOf(search.version)))
                .build();
    }
}
