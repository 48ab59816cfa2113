package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.ApiException;
import org.elka.api.RetaggingsResource;
import org.elka.api.RetaggingsResource.RetaggingJson;
import org.elka.api.TaxonomyResource;
import org.elka.api.TaxonomyResource.Coverage;
import org.elka.api.TaxonomyResource.TaxonomyVersionJson;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.tagging.Taxonomy;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What articles are tagged with: read, changed, tried on the library and put in force. */
@Path("/library/taxonomy")
@Produces(MediaType.TEXT_HTML)
public class TaxonomyPages {
    private static final String DRY_RUNS = "dry-runs";
    private static final String ACTIVATIONS = "activations";

    private final TaxonomyInForce inForce;
    private final TaxonomyResource taxonomies;
    private final RetaggingsResource retaggings;

    TaxonomyPages(TaxonomyInForce inForce, TaxonomyResource taxonomies, RetaggingsResource retaggings) {
        this.inForce = inForce;
        this.taxonomies = taxonomies;
        this.retaggings = retaggings;
    }

    /**
     * What is being written.
     *
     * @param seen the taxonomy in force that it was written in view of, as If-Match says it
     * @param wrong why it was refused; empty where it was not yet
     */
    record Draft(String text, String seen, String wrong) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param versions all that were proposed, the last one first */
        static native TemplateInstance taxonomy(
                Taxonomy taxonomy, String notice, List<TaxonomyVersionJson> versions, Coverage coverage, String seen);

        static native TemplateInstance taxonomyEdit(Draft draft);

        /** @param difference from the one in force */
        static native TemplateInstance taxonomyVersion(
                TaxonomyVersionJson version, List<LineDifference.Line> difference, String seen);

        /** @param path what the page is under: dry-runs or activations */
        static native TemplateInstance retagging(RetaggingJson retagging, String seen, String path);
    }

    @GET
    public TemplateInstance taxonomy() {
        return Templates.taxonomy(
                inForce.taxonomy(),
                inForce.notice().orElse(""),
                taxonomies.versions(),
                taxonomies.coverage(),
                taxonomies.tag());
    }

    /** @param from the version to begin with; without it, the one in force */
    @GET
    @Path("edit")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public TemplateInstance edit(@QueryParam("from") @Nullable Long from) {
        String text = (from == null ? inForce.version() : taxonomies.find(from)).text();
        return Templates.taxonomyEdit(new Draft(text, taxonomies.tag(), ""));
    }

    /** What is refused comes back as it was written, with the reason. */
    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response propose(@RestForm String text, @RestForm String seen) {
        String file = text.replace("\r\n", "\n");
        try {
            TaxonomyVersionJson kept = (TaxonomyVersionJson)
                    taxonomies.propose(quoted(seen), null, file).getEntity();
            return to("versions/" + kept.id());
        } catch (ApiException refused) {
            String reason = refused.problem().title() + ": " + refused.problem().detail();
            return Response.status(refused.problem().status())
                    .entity(Templates.taxonomyEdit(new Draft(file, taxonomies.tag(), reason)))
                    .build();
        }
    }

    @GET
    @Path("versions/{id}")
    public TemplateInstance version(@PathParam("id") long id) {
        var row = taxonomies.find(id);
        return Templates.taxonomyVersion(
                taxonomies.json(row), LineDifference.between(inForce.version().text(), row.text()), taxonomies.tag());
    }

    @POST
    @Path("versions/{id}/dry-runs")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response tryOut(@PathParam("id") long id) {
        RetaggingJson begun = (RetaggingJson) retaggings.dryRun(id, null).getEntity();
        return to(DRY_RUNS + "/" + begun.id());
    }

    @POST
    @Path("versions/{id}/activations")
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    public Response activate(@PathParam("id") long id, @RestForm String seen) {
        RetaggingJson begun =
                (RetaggingJson) retaggings.activate(quoted(seen), id, null).getEntity();
        return to(ACTIVATIONS + "/" + begun.id());
    }

    @GET
    @Path("dry-runs/{id}")
    public TemplateInstance dryRun(@PathParam("id") long id) {
        return Templates.retagging(retaggings.dryRun(id), taxonomies.tag(), DRY_RUNS);
    }

    @GET
    @Path("activations/{id}")
    public TemplateInstance activation(@PathParam("id") long id) {
        return Templates.retagging(retaggings.activation(id), taxonomies.tag(), ACTIVATIONS);
    }

    @POST
    @Path("dry-runs/{id}/cancellation")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response stopDryRun(@PathParam("id") long id) {
        retaggings.cancelDryRun(id);
        return to(DRY_RUNS + "/" + id);
    }

    @POST
    @Path("activations/{id}/cancellation")
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    public Response stopActivation(@PathParam("id") long id) {
        retaggings.cancelActivation(id);
        return to(ACTIVATIONS + "/" + id);
    }

    private static String quoted(String tag) {
        return "\"" + tag + "\"";
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create("/library/taxonomy/" + page)).build();
    }
}
