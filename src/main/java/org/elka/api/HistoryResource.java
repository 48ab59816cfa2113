package org.elka.api;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.history.HistoryLineEntity;
import org.elka.history.SearchHistories;
import org.elka.search.LibraryIndex;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.SearchSettings;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryNotice;
import org.jspecify.annotations.Nullable;

/** A person's searches, line by line; a query of that person refers to a line as {@code #1}. */
@Path("/api/v1/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queries")
public class HistoryResource {
    private final SearchHistories histories;
    private final Queries queries;
    private final LibraryIndex index;
    private final SearchSettings settings;
    private final Signature signature;

    HistoryResource(
            SearchHistories histories,
            Queries queries,
            LibraryIndex index,
            SearchSettings settings,
            Signature signature) {
        this.signature = signature;
        this.histories = histories;
        this.queries = queries;
        this.index = index;
        this.settings = settings;
    }

    /**
     * One line.
     *
     * @param total how many articles it found when it was searched
     * @param change as of which change of the library that was
     */
    public record HistoryLineJson(int line, String query, long total, long change, Instant searched) {
        static HistoryLineJson of(HistoryLineEntity line) {
            return new HistoryLineJson(line.line, line.query, line.total, line.change, line.searched);
        }
    }

    /** A line that was just kept, with what its writer should know of it. */
    public record KeptJson(HistoryLineJson line, List<QueryNotice> notices) {}

    /** @param mapping whether words are mapped; null for the library's setting */
    public record LineRequest(
            @NotBlank String query, @Nullable Boolean mapping) {}

    @GET
    @Operation(summary = "A person's lines, the first one first")
    public List<HistoryLineJson> lines(
            @Parameter(description = "The person's name.", example = "jo") @QueryParam("by") @NotBlank @Size(max = 200)
                    String by) {
        return histories.lines(by).stream().map(HistoryLineJson::of).toList();
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search, and keep the query as the person's next line",
            description = "Lines can refer to lines: `#1 AND #2`. A query that cannot be read is not kept. The line"
                    + " is searched anew whenever it is referred to. What reviews have come to (`screened:`) has no place in a"
                    + " line, which others may read: add it to the search.")
    @APIResponseSchema(value = KeptJson.class, responseCode = "201", responseDescription = "Kept")
    public Response keep(
            @Parameter(description = "The person's name.", example = "jo") @QueryParam("by") @Size(max = 200) @Nullable
                    String by,
            @Valid @NotNull LineRequest body) {
        String person = signature.of(by);
        Parse.Parsed parsed = queries.readToKeep(new Queries.Asked(body.query(), person, body.mapping()));
        if (histories.count(person) >= settings.historyLines()) {
            throw new ApiException(
                    ProblemType.HISTORY_FULL,
                    person + " has " + settings.historyLines()
                            + " lines already (elka.query.history-lines): forget some, DELETE /api/v1/history/{line}");
        }
        index.awaitFilled();
        SearchPage page = index.search(SearchRequest.first(parsed.query(), SearchRequest.Order.NEWEST, 0));
        HistoryLineEntity line = histories.keep(person, body.query(), page.total(), page.visibleChange());
        return Response.created(URI.create("/api/v1/history"))
                .entity(new KeptJson(HistoryLineJson.of(line), queries.notices(parsed, page.total())))
                .build();
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Operation(summary = "Forget all of a person's lines, and number from 1 again")
    public void clear(
            @Parameter(description = "The person's name.", example = "jo") @QueryParam("by") @Size(max = 200) @Nullable
                    String by) {
        histories.clear(signature.of(by));
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{line}")
    @Operation(summary = "Forget one line; its number is not given again")
    public void forget(
            @Parameter(example = "3") @PathParam("line") int line,
            @Parameter(description = "The person's name.", example = "jo") @QueryParam("by") @Size(max = 200) @Nullable
                    String by) {
        String person = signature.of(by);
        if (!histories.forget(person, line)) {
            throw new ApiException(
                    ProblemType.NOT_FOUND, person + " has no line #" + line + "; GET /api/v1/history?by= lists them");
        }
    }
}
