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
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.MatchesResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Pairs of articles that may be one publication, side by side, where a person says whether they are. */
@Path("/library/matches")
@Produces(MediaType.TEXT_HTML)
public class MatchPages {
    private static final int PAGE = 20;
    private static final List<String> STATES = List.of("uncertain", "merged", "undone", "settled", "related");

    private final MatchesResource matches;

    MatchPages(MatchesResource matches) {
        this.matches = matches;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance matches(MatchesResource.MatchPage page, String state, List<String> states);
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("uncertain") String state,
            @QueryParam("after") @DefaultValue("0") long after) {
        return Templates.matches(matches.page(state, after, PAGE), state, STATES);
    }

    /** @param revision of the match as it was read */
    @POST
    @Path("{id}/answer")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response answer(
            @PathParam("id") long id,
            @RestForm boolean same,
            @RestForm String revision,
            @RestForm String state,
            @RestForm @Nullable String why) {
        matches.answer(id, "\"" + revision + "\"", new MatchesResource.AnswerRequest(same, null, why));
        return Response.seeOther(URI.create("/library/matches?state=" + (STATES.contains(state) ? state : "")))
                .build();
    }
}
