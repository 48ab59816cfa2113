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
import java.net.URI;
import org.elka.access.LibraryRole;
import org.elka.api.QuarantineResource;
import org.elka.api.RunsResource;
import org.elka.api.StatusResource;
import org.elka.api.TopicsResource;
import org.jspecify.annotations.Nullable;

/** How records come in and what became of each: topics, runs with their ledgers, quarantine. */
@Path("/library")
@Produces(MediaType.TEXT_HTML)
public class LibraryPages {
    private static final int LINES = 100;
    private static final int RUNS = 30;

    private final StatusResource status;
    private final TopicsResource topics;
    private final RunsResource runs;
    private final QuarantineResource quarantine;

    LibraryPages(StatusResource status, TopicsResource topics, RunsResource runs, QuarantineResource quarantine) {
        this.status = status;
        this.topics = topics;
        this.runs = runs;
        this.quarantine = quarantine;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param waiting how many entries wait in quarantine */
        static native TemplateInstance library(StatusResource.Status status, RunsResource.RunPage runs, long waiting);

        static native TemplateInstance runs(RunsResource.RunPage page);

        /** @param outcome the only one whose lines are shown; empty for all */
        static native TemplateInstance run(RunsResource.RunDetail detail, String outcome);

        static native TemplateInstance quarantine(QuarantineResource.QuarantinePage page, boolean all);
    }

    @GET
    public TemplateInstance library() {
        return Templates.library(
                status.status(),
                runs.list(null, 8),
                quarantine.list(0, 1, false).waiting());
    }

    @GET
    @Path("runs")
    public TemplateInstance runs(@QueryParam("before") @Nullable Long before) {
        return Templates.runs(runs.list(before, RUNS));
    }

    @GET
    @Path("runs/{id}")
    public TemplateInstance run(
            @PathParam("id") long id,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("after") @DefaultValue("0") long after) {
        return Templates.run(runs.run(id, outcome, after, LINES), outcome);
    }

    @POST
    @Path("runs/{id}/cancellation")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response cancel(@PathParam("id") long id) {
        runs.cancel(id);
        return to("/library/runs/" + id);
    }

    @POST
    @Path("topics/{id}/runs")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response start(@PathParam("id") String id) {
        return started(topics.start(id));
    }

    @POST
    @Path("topics/{id}/pause")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response pause(@PathParam("id") String id) {
        topics.pause(id);
        return to("/library");
    }

    @POST
    @Path("topics/{id}/resumption")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response resume(@PathParam("id") String id) {
        topics.resume(id);
        return to("/library");
    }

    @GET
    @Path("quarantine")
    public TemplateInstance quarantine(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("all") @DefaultValue("false") boolean all) {
        return Templates.quarantine(quarantine.list(after, LINES, all), all);
    }

    @POST
    @Path("quarantine/retries")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response retry() {
        return started(quarantine.retry());
    }

    /** The page of the run that an answer of the API leads to. */
    static Response started(Response accepted) {
        return to("/library" + accepted.getLocation().getPath().replaceFirst("^/api/v1", ""));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
