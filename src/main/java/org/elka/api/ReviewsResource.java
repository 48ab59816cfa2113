package org.elka.api;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.review.screening.Conduct;
import org.elka.review.screening.Review;
import org.elka.review.screening.ReviewEntity;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Role;
import org.jspecify.annotations.Nullable;

/** Systematic reviews: their protocols and people. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class ReviewsResource {
    private final Reviews reviews;
    private final Conduct conduct;
    private final ReviewNames names;
    private final Durability durability;

    ReviewsResource(Reviews reviews, Conduct conduct, ReviewNames names, Durability durability) {
        this.reviews = reviews;
        this.conduct = conduct;
        this.names = names;
        this.durability = durability;
    }

    /** A review as lists show it. @param roles those of who asks */
    public record ReviewLine(long id, String title, Instant created, List<String> roles, boolean closed) {}

    /** @param roles owner, reviewer, adjudicator, observer */
    public record RolesRequest(
            @Schema(examples = "[\"reviewer\"]") @NotEmpty @Size(max = 4)
            List<@NotNull String> roles) {}

    /** @param why in the person's words */
    public record WhyRequest(@Size(max = 4000) @Nullable String why) {}

    @GET
    @Operation(summary = "The reviews that you are a member of, the oldest first")
    public List<ReviewLine> list() {
        long me = names.me();
        return reviews.list().stream()
                .map(row -> line(row, me))
                .filter(line -> !line.roles().isEmpty())
                .toList();
    }

    private ReviewLine line(ReviewEntity row, long me) {
        long id = row.id == null ? 0 : row.id;
        return reviews.read(
                id,
                review -> new ReviewLine(id, row.title, row.created, ReviewNames.roles(review, me), review.isClosed()));
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a review", description = "You are its owner. Add sources and members to it next.")
    @APIResponseSchema(value = ReviewJson.class, responseCode = "201", responseDescription = "Begun")
    public Response begin(@Valid @NotNull ProtocolJson body) {
        long id = reviews.begin(names.me(), body.protocol());
        durability.sync();
        return answer(Response.created(URI.create("/api/v1/reviews/" + id)), id);
    }

    @GET
    @Path("{review}")
    @Operation(summary = "A review with its protocol, members and sources")
    @APIResponseSchema(value = ReviewJson.class, responseCode = "200", responseDescription = "OK")
    public Response one(@Parameter(example = "1") @PathParam("review") long id) {
        return answer(Response.ok(), seen(id));
    }

    /** The review, as its members may see it. */
    public ReviewJson seen(long id) {
        names.member(id);
        return json(id);
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{review}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the protocol",
            description = "For owners, with the ETag that was read as If-Match. Decisions stay; how many are needed and"
                    + " which criteria there are goes by the new protocol from now on.")
    @APIResponseSchema(value = ReviewJson.class, responseCode = "200", responseDescription = "OK")
    public Response protocol(
            @Parameter(example = "1") @PathParam("review") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProtocolJson body) {
        long me = names.member(id);
        int version = reviews.read(id, Review::protocolVersion);
        String seen = IfMatch.required(ifMatch, String.valueOf(version));
        conduct.setProtocol(id, me, body.protocol(), seen.equals(IfMatch.ANY) ? null : version(seen));
        durability.sync();
        return answer(Response.ok(), id);
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{review}/members/{login}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a person roles in the review", description = "For owners; in the place of any before.")
    @APIResponseSchema(value = ReviewJson.class, responseCode = "200", responseDescription = "OK")
    public Response member(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "ann") @PathParam("login") String login,
            @Valid @NotNull RolesRequest body) {
        long me = names.member(id);
        List<Role> roles = body.roles().stream()
                .map(name -> ArticlesResource.named(Role.values(), name, "role"))
                .toList();
        conduct.setMember(id, me, names.person(login), roles);
        durability.sync();
        return answer(Response.ok(), id);
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{review}/members/{login}")
    @Operation(
            summary = "Take a person out of the review",
            description = "For owners. What they decided counts on; what was assigned to them alone is anybody's.")
    public void removeMember(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(example = "ann") @PathParam("login") String login) {
        long me = names.member(id);
        conduct.removeMember(id, me, names.person(login));
        durability.sync();
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{review}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End screening", description = "For owners. Nothing is decided any more until it is resumed.")
    @APIResponseSchema(value = ReviewJson.class, responseCode = "200", responseDescription = "OK")
    public Response close(@Parameter(example = "1") @PathParam("review") long id, @Valid @NotNull WhyRequest body) {
        conduct.close(id, names.member(id), body.why());
        durability.sync();
        return answer(Response.ok(), id);
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("{review}/closing")
    @Operation(summary = "Go on with a review that was closed", description = "For owners.")
    @APIResponseSchema(value = ReviewJson.class, responseCode = "200", responseDescription = "OK")
    public Response resume(@Parameter(example = "1") @PathParam("review") long id) {
        conduct.resume(id, names.member(id), null);
        durability.sync();
        return answer(Response.ok(), id);
    }

    static int version(String tag) {
        try {
            return Integer.parseInt(tag);
        } catch (NumberFormatException foreign) {
            return 0; // an ETag that this address never gave: no version is 0
        }
    }

    private Response answer(Response.ResponseBuilder response, long id) {
        return answer(response, json(id));
    }

    private ReviewJson json(long id) {
        var people = names.shown();
        String problem = reviews.problem(id).orElse(null);
        return reviews.read(id, review -> ReviewJson.of(review, problem, people));
    }

    private static Response answer(Response.ResponseBuilder response, ReviewJson json) {
        return response.entity(json)
                .tag(new EntityTag(String.valueOf(json.version())))
                .build();
    }
}
