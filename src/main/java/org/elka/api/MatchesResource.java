package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.library.Article;
import org.elka.library.Match;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Matches;
import org.elka.library.store.Merges;
import org.jspecify.annotations.Nullable;

/** Which articles are one publication: what was merged and why, what a person must say, and what people said. */
@Path("/api/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class MatchesResource {
    private final Matches matches;
    private final Merges merges;
    private final Catalogue catalogue;
    private final Durability durability;
    private final Signature signature;

    MatchesResource(Matches matches, Merges merges, Catalogue catalogue, Durability durability, Signature signature) {
        this.signature = signature;
        this.matches = matches;
        this.merges = merges;
        this.catalogue = catalogue;
        this.durability = durability;
    }

    /** @param next to be sent as {@code after} for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MatchPage(List<MatchJson> items, @Nullable String next) {}

    /**
     * A person's answer.
     *
     * @param same whether the two are one publication
     * @param by the person's name; of somebody logged in it may be left out
     * @param why in the person's words
     */
    public record AnswerRequest(
            @Schema(examples = "false") @NotNull Boolean same,

            @Schema(examples = "\"Jo Reader\"") @Size(max = 200) @Nullable
            String by,

            @Schema(examples = "\"the abstract and the full paper\"") @Size(max = 4000) @Nullable
            String why) {}

    @GET
    @Operation(
            summary = "Pairs of articles that are, may be or were one publication",
            description = "`uncertain`: a person must say. `merged`: the machine found that they are. `undone`: merged"
                    + " until a person said that they are not. `settled`: a person answered. `related`: not the same,"
                    + " but belonging together, as an erratum and its article do.")
    @APIResponseSchema(value = MatchPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @Parameter(
                            description = "uncertain, merged, undone, settled or related; default: all.",
                            example = "uncertain")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @DefaultValue("0") @Min(0)
                    long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context Request request) {
        MatchPage page = page(state, after, limit);
        return Tagged.answer(request, "matches " + page, () -> page);
    }

    /** The same for a page of ours. */
    public MatchPage page(@Nullable String state, long after, int limit) {
        Match.State wanted =
                state == null || state.isBlank() ? null : ArticlesResource.named(Match.State.values(), state, "state");
        KeysetPage<Match> page = KeysetPage.of(limit, most -> matches.list(wanted, after, most));
        return new MatchPage(json(page.items()), page.next(last -> String.valueOf(last.id())));
    }

    @GET
    @Path("{match}")
    @Operation(summary = "One pair, its evidence side by side, with its history")
    @APIResponseSchema(value = MatchJson.class, responseCode = "200", responseDescription = "OK")
    public Response one(@Parameter(example = "1") @PathParam("match") long id) {
        return tagged(id);
    }

    @PUT
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("{match}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say whether two articles are one publication",
            description = "Settles an uncertain pair; `same: false` undoes a merge. With the revision that was read, as"
                    + " If-Match: 412 if it has changed since. The machine never goes against it, and what was said"
                    + " before is kept.")
    @APIResponseSchema(value = MatchJson.class, responseCode = "200", responseDescription = "OK")
    public Response answer(
            @Parameter(example = "1") @PathParam("match") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnswerRequest body) {
        String seen = IfMatch.required(ifMatch, String.valueOf(find(id).last().number()));
        if (!seen.equals(IfMatch.ANY) && !seen.matches("\\d{1,9}")) {
            throw new ApiException(ProblemType.REVISION_PASSED, "\"" + seen + "\" is no revision of match " + id);
        }
        String why =
                body.why() == null || body.why().isBlank() ? null : body.why().strip();
        Integer revision = seen.equals(IfMatch.ANY) ? null : Integer.valueOf(seen);
        try {
            merges.answer(id, new Merges.Answer(body.same(), signature.of(body.by()), why, revision));
        } catch (Merges.Refused refused) {
            throw new ApiException(
                    refused.stale() ? ProblemType.REVISION_PASSED : ProblemType.CONTRADICTED,
                    String.valueOf(refused.getMessage()));
        }
        durability.sync(); // a person is only told that it is kept when it is on the disk
        return tagged(id);
    }

    private Match find(long id) {
        return matches.byId(id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "There is no match " + id + "; GET /api/v1/matches lists them"));
    }

    private Response tagged(long id) {
        MatchJson match = json(List.of(find(id))).getFirst();
        return Response.ok(match).tag(new EntityTag(match.revision())).build();
    }

    List<MatchJson> json(List<Match> found) {
        Set<Long> ids = new TreeSet<>();
        found.forEach(match -> ids.addAll(List.of(match.article(), match.other())));
        Map<Long, Article> articles =
                catalogue.byIds(ids, 0).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        Map<Long, Long> merged = matches.mergedInto(ids);
        return found.stream()
                .map(match -> MatchJson.of(match, articles, merged))
                .toList();
    }
}
