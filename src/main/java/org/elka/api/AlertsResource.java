package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.watch.AlertEventEntity;
import org.elka.watch.AlertEvents;
import org.elka.watch.AtomFeed;
import org.elka.watch.Digest;
import org.elka.watch.Digests;
import org.elka.watch.SavedSearchEntity;
import org.elka.watch.SubscriptionEntity;
import org.elka.watch.SubscriptionEntity.Channel;
import org.elka.watch.SubscriptionEntity.Frequency;
import org.elka.watch.Subscriptions;
import org.elka.watch.WebhookSender;
import org.jspecify.annotations.Nullable;

/** Alerts on a saved search: events, feed, subscriptions. */
@Path("/api/v1/searches/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class AlertsResource {
    /** One sign before the at, a domain after it, and nothing by which a header could be forged. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,255}");

    private final SearchesResource searches;
    private final AlertEvents events;
    private final Digests digests;
    private final AtomFeed feed;
    private final Subscriptions subscriptions;
    private final WebhookSender webhooks;
    private final Durability durability;
    private final Signature signature;

    AlertsResource(
            SearchesResource searches,
            AlertEvents events,
            Digests digests,
            AtomFeed feed,
            Subscriptions subscriptions,
            WebhookSender webhooks,
            Durability durability,
            Signature signature) {
        this.signature = signature;
        this.searches = searches;
        this.events = events;
        this.digests = digests;
        this.feed = feed;
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.durability = durability;
    }

    /** A page of events. @param next to be sent as {@code after} for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Events(List<Digest.Item> items, @Nullable Long next) {}

    /**
     * How somebody wants to be told.
     *
     * @param mail an address; or
     * @param webhook a URL, of a host that is allowed
     * @param frequency run (once a run is over), daily or weekly
     * @param secret with which a webhook's bodies are signed; absent to have one made
     */
    public record NewSubscription(
            @Schema(examples = "\"jo@example.org\"") @Size(max = 320) @Nullable
            String mail,

            @Size(max = 2000) @Nullable String webhook,

            @Schema(examples = "\"daily\"") @NotBlank String frequency,

            @Size(min = 16, max = 200) @Nullable String secret,

            @Schema(examples = "\"Jo Reader\"") @Size(max = 200) @Nullable
            String by) {}

    /** Somebody who is told. @param secret only in the answer that it was made in */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SubscriptionJson(
            long id,
            long search,
            String channel,
            String target,
            String frequency,
            Instant nextDue,
            String by,
            @Nullable String secret) {
        static SubscriptionJson of(SubscriptionEntity row, @Nullable String secret) {
            return new SubscriptionJson(
                    row.id == null ? 0 : row.id,
                    row.searchId,
                    ArticleJson.lower(row.channel),
                    row.target,
                    ArticleJson.lower(row.frequency),
                    row.nextDue,
                    row.by,
                    secret);
        }
    }

    @GET
    @Path("events")
    @Operation(
            summary = "What happened to a saved search's answer, the oldest first",
            description = "Articles that entered it, changed in it or left it since it was saved, with the reasons.")
    public Events events(
            @Parameter(example = "1") @PathParam("id") long id,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @DefaultValue("0")
                    long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        searches.find(id);
        KeysetPage<AlertEventEntity> page =
                KeysetPage.of(limit, most -> events.between(id, after, Long.MAX_VALUE, most));
        return new Events(digests.items(page.items()), page.next(last -> last.number));
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("events/{number}/dismissal")
    @Operation(
            summary = "Say that an article is not relevant to a saved search",
            description = "This and all other events on it are left out of the feed and of messages yet to be sent.")
    public void dismiss(
            @Parameter(example = "1") @PathParam("id") long id,
            @Parameter(example = "1") @PathParam("number") long number) {
        searches.own(id);
        events.dismiss(events.find(id, number)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "Saved search %d has no event %d".formatted(id, number))));
        durability.sync();
    }

    @GET
    @Path("feed")
    @Produces("application/atom+xml")
    @Operation(
            summary = "What happened to a saved search's answer, as an Atom feed",
            description = "The last 100 events.")
    public Response feed(@Parameter(example = "1") @PathParam("id") long id, @Context Request request) {
        SavedSearchEntity search = searches.find(id);
        String text = feed.of(search);
        return Tagged.answer(request, text, () -> text);
    }

    @GET
    @Path("subscriptions")
    @Operation(summary = "Who is told of what happens to a saved search")
    public List<SubscriptionJson> subscriptions(@Parameter(example = "1") @PathParam("id") long id) {
        searches.find(id);
        return subscriptions.of(id).stream()
                .map(row -> SubscriptionJson.of(row, null))
                .toList();
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("subscriptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Be told of what happens to a saved search from now on",
            description = "By mail, all searches of one address in one message; or by a webhook: a POST of JSON with"
                    + " `Elka-Delivery`, the message's number, by which to know one that came before, and"
                    + " `Elka-Signature: t=TIME,v1=HEX`, the HMAC-SHA-256 of `TIME.BODY` under the secret. What is not"
                    + " answered with 2xx is sent again, at growing distances.")
    @APIResponseSchema(value = SubscriptionJson.class, responseCode = "201", responseDescription = "Subscribed")
    public Response subscribe(
            @Parameter(example = "1") @PathParam("id") long id, @Valid @NotNull NewSubscription body) {
        SavedSearchEntity search = searches.find(id);
        SubscriptionEntity row = subscriptions.add(SearchesResource.key(search), wish(body));
        durability.sync();
        return Response.created(URI.create("/api/v1/alerts/subscriptions/" + row.id))
                .entity(SubscriptionJson.of(row, row.secret))
                .build();
    }

    private Subscriptions.Wish wish(NewSubscription body) {
        if ((body.mail() == null) == (body.webhook() == null)) {
            throw refused("name a mail address or a webhook, and not both");
        }
        Frequency frequency = Arrays.stream(Frequency.values())
                .filter(one -> ArticleJson.lower(one).equals(body.frequency().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> refused("frequency is '" + body.frequency() + "'; it can be "
                        + Arrays.stream(Frequency.values())
                                .map(ArticleJson::lower)
                                .collect(Collectors.joining(", "))));
        if (body.mail() != null) {
            if (!ADDRESS.matcher(body.mail()).matches()) {
                throw refused("'" + body.mail() + "' is no mail address, as jo@example.org is");
            }
            return new Subscriptions.Wish(Channel.MAIL, body.mail(), frequency, null, signature.of(body.by()));
        }
        String url = String.valueOf(body.webhook()).strip();
        webhooks.refusal(url).ifPresent(reason -> {
            throw refused(reason);
        });
        return new Subscriptions.Wish(Channel.WEBHOOK, url, frequency, body.secret(), signature.of(body.by()));
    }

    private static ApiException refused(String reason) {
        return new ApiException(ProblemType.INVALID_SUBSCRIPTION, reason);
    }
}
