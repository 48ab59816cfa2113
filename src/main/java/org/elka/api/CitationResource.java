package org.elka.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.formats.CitationTextExport;

/** How an article is cited. */
@Path("/api/v1/articles/{id}/citation")
@Tag(name = "Articles")
public class CitationResource {
    private final ArticleNames names;

    CitationResource(ArticleNames names) {
        this.names = names;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(
            summary = "The citation of an article as text",
            description =
                    "In AMA, APA, Vancouver or any style of the Citation Style Language. Of all that a query finds:"
                            + " `GET /api/v1/exports?format=citations&style=apa`.")
    public String citation(
            @Parameter(example = "E12") @PathParam("id") String id,
            @Parameter(description = "ama, apa, vancouver, or any name of a CSL style.", example = "apa")
                    @QueryParam("style")
                    @DefaultValue("ama")
                    String style) {
        try {
            return CitationTextExport.of(names.find(id), Citations.style(style)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("the style cannot be read: " + e.getMessage(), e);
        }
    }
}
