package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.CurrentPerson;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.review.archive.ReviewArchives;
import org.elka.review.archive.TakingIn;
import org.elka.review.screening.Access;
import org.elka.review.screening.Entry;
import org.elka.review.screening.Reviews;
import org.jspecify.annotations.Nullable;

/** Reviews as files, from one Elka to another. */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class ReviewArchivesResource {
    private static final String ZIP = "application/zip";

    private final ReviewArchives archives;
    private final TakingIn takingIn;
    private final Reviews reviews;
    private final ReviewNames names;
    private final CurrentPerson current;
    private final Durability durability;

    ReviewArchivesResource(
            ReviewArchives archives,
            TakingIn takingIn,
            Reviews reviews,
            ReviewNames names,
            CurrentPerson current,
            Durability durability) {
        this.archives = archives;
        this.takingIn = takingIn;
        this.reviews = reviews;
        this.names = names;
        this.current = current;
        this.durability = durability;
    }

    /** @param run the import of articles that the library lacked; absent where it had all */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TakenInJson(long review, @Nullable Long run) {}

    @GET
    @Path("{review}/archive")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The review as an archive that another Elka takes in",
            description =
                    "For owners, and for the operator. Its whole history, with the people and the texts of articles"
                            + " that it speaks of; the same bytes wherever the review lies. Refused as long as it would tell an"
                            + " owner what is still hidden.")
    public Response archive(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "As it stood at this time; default: now.", example = "2026-01-31T12:00:00Z")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Instant until = at == null || at.isBlank() ? null : ReviewFlowResource.time("at", at);
        if (!current.isOperator()) {
            long me = names.member(id);
            reviews.read(id, review -> {
                Access.owner(review, me);
                return review;
            });
        }
        List<Entry> entries = archives.entries(id, until);
        if (entries.isEmpty()) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "The review had not begun by then");
        }
        if (!current.isOperator()) {
            refuseHidden(id, entries);
        }
        java.nio.file.Path file = archives.write(id, entries);
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(body, ZIP)
                .header("Content-Disposition", "attachment; filename=\"review-" + id + ".zip\"")
                .build();
    }

    private void refuseHidden(long id, List<Entry> entries) {
        long me = names.me();
        long hidden = reviews.read(
                id,
                review -> entries.stream()
                        .filter(entry -> ReviewEntryJson.tellsOfOthers(review, entry, me))
                        .count());
        if (hidden > 0) {
            throw new ApiException(
                    ProblemType.OTHERWISE_SETTLED,
                    ("%d decisions are hidden from you until the stages of their articles are complete, and an archive has"
                                    + " all; complete them, ask for an earlier time, or have the operator write it:"
                                    + " ./elka review archive %d")
                            .formatted(hidden, id));
        }
    }

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("archives")
    @Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Take in a review that another Elka wrote as an archive",
            description = "Articles that the library lacks are imported from the archive. Who is named in it and has an"
                    + " account here under the same login and name is who did it; others are named and no members any"
                    + " more. The review is closed until an owner resumes it, and its archive is this one again, byte for"
                    + " byte.")
    @APIResponseSchema(value = TakenInJson.class, responseCode = "201", responseDescription = "Taken in")
    public Response takeIn(
            @Parameter(description = "Who is an owner of it from now on; default: who asks.", example = "eva")
                    @QueryParam("owner")
                    @Nullable
                    String owner,
            InputStream body) {
        long who = owner(owner);
        MessageDigest digest = sha256();
        java.nio.file.Path file = kept(body, digest);
        try {
            TakingIn.Taken taken =
                    takingIn.takeIn(takingIn.check(file), HexFormat.of().formatHex(digest.digest()), who);
            durability.sync();
            return Response.created(URI.create("/api/v1/reviews/" + taken.review()))
                    .entity(new TakenInJson(taken.review(), taken.run()))
                    .build();
        } finally {
            delete(file);
        }
    }

    private long owner(@Nullable String login) {
        if (login == null) {
            return names.me();
        }
        long named = names.person(login);
        if (!current.isOperator() && named != names.me()) {
            throw new ApiException(
                    ProblemType.NOT_YOUR_NAME, "What you take in is yours; leave out `owner`, or give your own login");
        }
        return named;
    }

    private static java.nio.file.Path kept(InputStream body, MessageDigest digest) {
        try {
            java.nio.file.Path file = Files.createTempFile("elka-archive", ".zip");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                body.transferTo(out);
            }
            return file;
        } catch (IOException e) {
            throw new ApiException(ProblemType.UNAVAILABLE, "The archive cannot be taken in: " + e.getMessage());
        }
    }

    private static void delete(java.nio.file.Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
