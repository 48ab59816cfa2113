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
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.SavedSearchJson;
import org.elka.api.SearchesResource;
import org.elka.search.Filters;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Saved searches: what the library tells of as it happens. */
@Path("/searches")
@Produces(MediaType.TEXT_HTML)
public class SavedSearchPages {
    private final SearchesResource searches;

    SavedSearchPages(SearchesResource searches) {
        this.searches = searches;
    }

    /** @param href the search itself */
    record Saved(SavedSearchJson search, String href) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance searches(List<Saved> saved);
    }

    @GET
    public TemplateInstance list() {
        return Templates.searches(searches.list().stream()
                .map(search -> new Saved(
                        search,
                        new SearchAddress(search.query(), SearchAddress.BEST, Filters.parse(search.filters())).text()))
                .toList());
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response save(@RestForm String name, @RestForm String q, @RestForm @Nullable List<String> filter) {
        searches.save(new SearchesResource.NewSearch(name, null, q == null ? "" : q, filter, null));
        return Response.seeOther(URI.create("/searches")).build();
    }

    @POST
    @Path("{id}/removals")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response remove(@PathParam("id") long id) {
        searches.remove(id);
        return Response.seeOther(URI.create("/searches")).build();
    }
}
