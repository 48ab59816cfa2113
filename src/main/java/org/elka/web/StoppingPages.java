package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.elka.access.LibraryRole;
import org.elka.api.StoppingResource;
import org.jboss.resteasy.reactive.RestForm;

/** When to stop: what the rule says, the curve, and samples that bear a claim. */
@Path("/reviews/{id}/stopping")
@Produces(MediaType.TEXT_HTML)
public class StoppingPages {
    private final ReviewViews views;
    private final StoppingResource stopping;

    StoppingPages(ReviewViews views, StoppingResource stopping) {
        this.views = views;
        this.stopping = stopping;
    }

    /** The recall that is wanted, and how sure one wants to be of it. */
    record Wanted(double target, double confidence) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param drawing whether who looks may draw a sample now */
        static native TemplateInstance stopping(
                ReviewView view,
                StoppingResource.StoppingJson stopping,
                StoppingCurve curve,
                Wanted wanted,
                Boolean drawing);
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") long id,
            @QueryParam("target") @DefaultValue("0.95") double target,
            @QueryParam("confidence") @DefaultValue("0.95") double confidence) {
        StoppingResource.StoppingJson stands = stopping.stopping(id, target, confidence);
        ReviewView view = views.of(id);
        boolean left = stands.indication().screened() < stands.indication().total();
        boolean drawn = stands.audits().stream().anyMatch(audit -> audit.left() > 0);
        return Templates.stopping(
                view,
                stands,
                StoppingCurve.of(stands.curve(), stands.indication().total(), target),
                new Wanted(target, confidence),
                view.owner() && view.open() && left && !drawn);
    }

    /** Draws a sample. @param borne how many included articles may turn up in it without failing it */
    @POST
    @Path("audits")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response draw(
            @PathParam("id") long id, @RestForm double target, @RestForm double confidence, @RestForm int borne) {
        stopping.draw(id, new StoppingResource.AuditRequest(target, confidence, borne));
        return ReviewPages.to(id, "/stopping?target=" + target + "&confidence=" + confidence + "#samples");
    }
}
