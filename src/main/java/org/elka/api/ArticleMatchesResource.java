package org.elka.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.library.store.Matches;

/** What was said of one article and others being one publication. */
@Path("/api/v1/articles/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
public class ArticleMatchesResource {
    private final Matches matches;
    private final MatchesResource resource;
    private final ArticleNames names;

    ArticleMatchesResource(Matches matches, MatchesResource resource, ArticleNames names) {
        this.matches = matches;
        this.resource = resource;
        this.names = names;
    }

    @GET
    @Operation(
            summary = "What was said of an article and others being one publication",
            description = "Of the article and of all that were merged with it.")
    @APIResponseSchema(value = MatchesResource.MatchPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(@Parameter(example = "E12") @PathParam("id") String id, @Context Request request) {
        List<MatchJson> items = of(names.find(id).id());
        return Tagged.answer(request, "matches of " + id + items, () -> new MatchesResource.MatchPage(items, null));
    }

    /** The same for a page of ours. */
    public List<MatchJson> of(long article) {
        return resource.json(matches.of(article));
    }
}
