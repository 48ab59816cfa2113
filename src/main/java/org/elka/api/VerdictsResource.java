package org.elka.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleTagsJson.TagState;
import org.elka.api.ArticleTagsJson.ValueState;
import org.elka.ingest.Durability;
import org.elka.library.Article;
import org.elka.library.Verdict.Subject;
import org.elka.library.store.VerdictLog;
import org.elka.review.RefusedVerdict;
import org.elka.review.Verdicts;
import org.jspecify.annotations.Nullable;

/** What the machine and people say of one article's tags and values. */
@Path("/api/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verdicts")
public class VerdictsResource {
    private static final String HOW = "With the revision that was read, as If-Match: 412 if it has changed since. The"
            + " same again changes nothing. What was said before is kept; `GET verdicts` shows it.";

    private final ArticleNames names;
    private final Verdicts verdicts;
    private final VerdictLog log;
    private final KnownTags known;
    private final Durability durability;
    private final Signature signature;

    VerdictsResource(
            ArticleNames names,
            Verdicts verdicts,
            VerdictLog log,
            KnownTags known,
            Durability durability,
            Signature signature) {
        this.signature = signature;
        this.durability = durability;
        this.names = names;
        this.verdicts = verdicts;
        this.log = log;
        this.known = known;
    }

    /** A verdict with what it is on. @param of tag or value */
    public record HistoryEntry(String of, String name, VerdictJson verdict) {}

    @GET
    @Path("tags")
    @Operation(
            summary = "An article's tags and values",
            description = "Of each what the machine says, what people say, what holds, and whether the verdict needs"
                    + " another look.")
    @APIResponseSchema(value = ArticleTagsJson.class, responseCode = "200", responseDescription = "OK")
    public Response tags(@Parameter(example = "E12") @PathParam("id") String id, @Context Request request) {
        Article article = names.find(id);
        String state = "tags " + article.id() + " " + article.change() + " " + article.machineMadeBy();
        return Tagged.answer(request, state, () -> ArticleTagsJson.of(article));
    }

    @GET
    @Path("verdicts")
    @Operation(summary = "All that people have said of an article's tags and values, the oldest first")
    public List<HistoryEntry> history(@Parameter(example = "E12") @PathParam("id") String id) {
        return log.history(names.find(id).id()).stream()
                .map(verdict -> new HistoryEntry(
                        ArticleJson.lower(verdict.subject().of()),
                        verdict.subject().name(),
                        VerdictJson.of(verdict)))
                .toList();
    }

    @GET
    @Path("tags/{tag}/verdict")
    @Operation(summary = "How a tag stands on an article, with the revision to be named in a verdict")
    @APIResponseSchema(value = TagState.class, responseCode = "200", responseDescription = "OK")
    public Response tag(
            @Parameter(example = "E12") @PathParam("id") String id,
            @Parameter(example = "onset-speed") @PathParam("tag") String tag) {
        Article article = names.find(id);
        known.check(article, tag);
        return tag(article, tag);
    }

    @PUT
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("tags/{tag}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say whether a tag holds", description = HOW)
    @APIResponseSchema(value = TagState.class, responseCode = "200", responseDescription = "OK")
    public Response onTag(
            @Parameter(example = "E12") @PathParam("id") String id,
            @Parameter(example = "onset-speed") @PathParam("tag") String tag,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VerdictRequest body) {
        Article article = names.find(id);
        known.check(article, tag);
        return tag(give(article, Subject.tag(tag), ifMatch, body), tag);
    }

    @GET
    @Path("values/{name}/verdict")
    @Operation(summary = "How the values of a name stand on an article, with the revision to be named in a verdict")
    @APIResponseSchema(value = ValueState.class, responseCode = "200", responseDescription = "OK")
    public Response value(
            @Parameter(example = "E12") @PathParam("id") String id,
            @Parameter(example = "design") @PathParam("name") String name) {
        return value(names.find(id), name);
    }

    @PUT
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("values/{name}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which values of a name hold", description = HOW)
    @APIResponseSchema(value = ValueState.class, responseCode = "200", responseDescription = "OK")
    public Response onValue(
            @Parameter(example = "E12") @PathParam("id") String id,
            @Parameter(example = "design") @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VerdictRequest body) {
        return value(give(names.find(id), Subject.value(name), ifMatch, body), name);
    }

    private Article give(Article article, Subject subject, @Nullable String ifMatch, VerdictRequest body) {
        String revision = IfMatch.required(ifMatch, Verdicts.revision(article, subject));
        try {
            Article after = verdicts.give(article.id(), subject, body.proposal(signature.of(body.by())), revision)
                    .orElseThrow();
            durability.sync(); // a person is only told that it is kept when it is on the disk
            return after;
        } catch (Verdicts.Stale stale) {
            throw new ApiException(ProblemType.REVISION_PASSED, String.valueOf(stale.getMessage()));
        } catch (RefusedVerdict refused) {
            throw new ApiException(ProblemType.INVALID_VERDICT, String.valueOf(refused.getMessage()));
        }
    }

    private static Response tag(Article article, String tag) {
        return Response.ok(ArticleTagsJson.tag(article, tag))
                .tag(new EntityTag(Verdicts.revision(article, Subject.tag(tag))))
                .build();
    }

    private static Response value(Article article, String name) {
        return Response.ok(ArticleTagsJson.value(article, name))
                .tag(new EntityTag(Verdicts.revision(article, Subject.value(name))))
                .build();
    }
}
