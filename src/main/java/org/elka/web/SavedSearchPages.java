package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.AlertsResource;
import org.elka.api.ExecutionJson;
import org.elka.api.SavedSearchJson;
import org.elka.api.SearchesResource;
import org.elka.search.Filters;
import org.elka.search.Picks;
import org.elka.watch.AlertEvents;
import org.elka.watch.Digest;
import org.elka.watch.Digests;
import org.elka.watch.SubscriptionEntity;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Saved searches: what the library tells of as it happens. */
@Path("/searches")
@Produces(MediaType.TEXT_HTML)
public class SavedSearchPages {
    private static final int LATEST = 5;

    private final SearchesResource searches;
    private final AlertsResource alerts;
    private final AlertEvents events;
    private final Digests digests;
    private final Visitor visitor;

    SavedSearchPages(
            SearchesResource searches, AlertsResource alerts, AlertEvents events, Digests digests, Visitor visitor) {
        this.searches = searches;
        this.alerts = alerts;
        this.events = events;
        this.digests = digests;
        this.visitor = visitor;
    }

    /**
     * A saved search with what became of it.
     *
     * @param href the search itself
     * @param mine whether who looks saved it
     * @param executions the oldest first
     * @param latest what happened to its answer, the latest first
     * @param told where who looks is told of it
     */
    record Saved(
            SavedSearchJson search,
            String href,
            boolean mine,
            List<ExecutionJson> executions,
            List<Digest.Item> latest,
            List<AlertsResource.SubscriptionJson> told) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param frequencies how often one can be told */
        static native TemplateInstance searches(List<Saved> saved, List<String> frequencies);
    }

    /** One's own first. */
    @GET
    public TemplateInstance list() {
        return Templates.searches(
                searches.list().stream()
                        .map(this::saved)
                        .sorted(Comparator.comparing(Saved::mine).reversed())
                        .toList(),
                Arrays.stream(SubscriptionEntity.Frequency.values())
                        .map(Wording::words)
                        .toList());
    }

    private Saved saved(SavedSearchJson search) {
        SearchAddress address =
                new SearchAddress(search.query(), SearchAddress.BEST, Picks.of(Filters.parse(search.filters())));
        return new Saved(
                search,
                address.text(),
                isMine(search.owner()),
                searches.executions(search.id()),
                digests.items(events.latest(search.id(), LATEST)),
                alerts.subscriptions(search.id()).stream()
                        .filter(subscription -> isMine(subscription.by()))
                        .toList());
    }

    private boolean isMine(String name) {
        return visitor.isKnown() && name.equals(visitor.getName());
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response save(@RestForm String name, @RestForm String q, @RestForm @Nullable List<String> filter) {
        searches.save(new SearchesResource.NewSearch(name, null, q == null ? "" : q, filter, null));
        return Response.seeOther(URI.create("/searches")).build();
    }

    /** Keeps what the search finds now, to be cited. */
    @POST
    @Path("{id}/executions")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response execute(@PathParam("id") long id) {
        searches.execute(id, new SearchesResource.Executor(null));
        return back(id);
    }

    @POST
    @Path("{id}/subscriptions")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response subscribe(@PathParam("id") long id, @RestForm String mail, @RestForm String frequency) {
        alerts.subscribe(id, new AlertsResource.NewSubscription(text(mail), null, text(frequency), null, null));
        return back(id);
    }

    private static Response back(long id) {
        return Response.seeOther(URI.create("/searches#search-" + id)).build();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    @POST
    @Path("{id}/removals")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response remove(@PathParam("id") long id) {
        searches.remove(id);
        return Response.seeOther(URI.create("/searches")).build();
    }
}
