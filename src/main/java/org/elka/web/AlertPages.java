package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.elka.ingest.Durability;
import org.elka.watch.AlertEventEntity;
import org.elka.watch.AlertEvents;
import org.elka.watch.Digest;
import org.elka.watch.Digests;
import org.elka.watch.Links;
import org.elka.watch.Subscriptions;

/**
 * The pages behind links in messages. A link, which programs follow too, shows a page and does nothing; what it names is
 * done when a person presses the button on it.
 */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
public class AlertPages {
    private static final String CHANGED =
            "This link is not whole, or another library signed it. Open it from the message once more.";

    private final Links links;
    private final AlertEvents events;
    private final Digests digests;
    private final Subscriptions subscriptions;
    private final Durability durability;

    AlertPages(Links links, AlertEvents events, Digests digests, Subscriptions subscriptions, Durability durability) {
        this.links = links;
        this.events = events;
        this.digests = digests;
        this.subscriptions = subscriptions;
        this.durability = durability;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param button what it says; empty for a page that asks nothing */
        static native TemplateInstance alert(String title, String text, String button);
    }

    @GET
    @Path("not-relevant")
    public Response askNotRelevant(
            @QueryParam("search") long search,
            @QueryParam("event") long event,
            @QueryParam("signature") @DefaultValue("") String signature) {
        if (!links.isNotRelevant(search, event, signature)) {
            return page(Response.Status.FORBIDDEN, "That did not work", CHANGED, "");
        }
        return events.find(search, event)
                .map(found -> page(Response.Status.OK, "Not relevant?", title(found), "Not relevant"))
                .orElseGet(this::gone);
    }

    @POST
    @PermitAll // the link in the message is signed
    @Path("not-relevant")
    public Response notRelevant(
            @QueryParam("search") long search,
            @QueryParam("event") long event,
            @QueryParam("signature") @DefaultValue("") String signature) {
        if (!links.isNotRelevant(search, event, signature)) {
            return page(Response.Status.FORBIDDEN, "That did not work", CHANGED, "");
        }
        return events.find(search, event)
                .map(found -> {
                    events.dismiss(found);
                    durability.sync();
                    return page(
                            Response.Status.OK,
                            "Noted",
                            title(found) + " You will not hear of it again for this search.",
                            "");
                })
                .orElseGet(this::gone);
    }

    @GET
    @Path("unsubscribe")
    public Response askUnsubscribe(
            @QueryParam("subscription") long subscription,
            @QueryParam("signature") @DefaultValue("") String signature) {
        return links.isUnsubscribe(subscription, signature)
                ? page(
                        Response.Status.OK,
                        "No more messages?",
                        "You will not be told any more of what happens to this saved search.",
                        "No more messages")
                : page(Response.Status.FORBIDDEN, "That did not work", CHANGED, "");
    }

    @POST
    @PermitAll // the link in the message is signed
    @Path("unsubscribe")
    public Response unsubscribe(
            @QueryParam("subscription") long subscription,
            @QueryParam("signature") @DefaultValue("") String signature) {
        if (!links.isUnsubscribe(subscription, signature)) {
            return page(Response.Status.FORBIDDEN, "That did not work", CHANGED, "");
        }
        subscriptions.remove(subscription);
        durability.sync();
        return page(Response.Status.OK, "Done", "There will be no more messages of this saved search.", "");
    }

    private String title(AlertEventEntity event) {
        return digests.items(List.of(event)).stream()
                .map(Digest.Item::title)
                .findFirst()
                .orElse("This article");
    }

    private Response gone() {
        return page(Response.Status.NOT_FOUND, "That did not work", "The library does not know this message.", "");
    }

    private static Response page(Response.Status status, String title, String text, String button) {
        return Response.status(status)
                .entity(Templates.alert(title, text, button).render())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
