package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.watch.Alerts;
import org.elka.watch.DeliveryEntity;
import org.elka.watch.Outbox;
import org.elka.watch.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Messages about saved searches, over all of them. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class MessagesResource {
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Durability durability;
    private final Signature signature;

    MessagesResource(
            Subscriptions subscriptions, Outbox outbox, Alerts alerts, Durability durability, Signature signature) {
        this.signature = signature;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.alerts = alerts;
        this.durability = durability;
    }

    /** A message. @param state pending, sending, sent, failed or in-doubt @param problem why the last attempt failed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageJson(
            long id,
            String channel,
            String target,
            String state,
            Instant made,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable Instant ended,
            @Nullable String problem) {
        static MessageJson of(DeliveryEntity row) {
            return new MessageJson(
                    row.id == null ? 0 : row.id,
                    ArticleJson.lower(row.channel),
                    row.target,
                    ArticleJson.lower(row.state),
                    row.made,
                    row.attempts,
                    row.state == DeliveryEntity.State.PENDING ? row.nextAttempt : null,
                    row.ended,
                    row.problem);
        }
    }

    @DELETE
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("subscriptions/{id}")
    @Operation(summary = "Be told no more")
    public void unsubscribe(@Parameter(example = "1") @PathParam("id") long id) {
        subscriptions.find(id).ifPresent(found -> signature.requireOwn(found.by, "subscription " + id));
        if (!subscriptions.remove(id)) {
            throw new ApiException(ProblemType.NOT_FOUND, "There is no subscription " + id);
        }
        durability.sync();
    }

    @GET
    @Path("messages")
    @Operation(summary = "The last messages, the latest first", description = "With why those that failed did.")
    public List<MessageJson> messages(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit) {
        return outbox.latest(limit).stream().map(MessageJson::of).toList();
    }

    @PUT
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("messages/{id}/retry")
    @Operation(
            summary = "Have a message tried again",
            description =
                    "One that was given up, that waits for its next attempt, or of which it is in doubt whether it"
                            + " was sent.")
    public void retry(@Parameter(example = "1") @PathParam("id") long id) {
        if (!outbox.retry(id)) {
            throw new ApiException(ProblemType.NOT_FOUND, "There is no message " + id + " that could be tried again");
        }
    }

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Path("rounds")
    @Operation(
            summary = "Draw alerts and send what is due now",
            description = "As happens every few seconds by itself while `elka.alerts.schedule` is on.")
    public Alerts.Round round() {
        return alerts.round(true);
    }
}
