package org.elka.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;

/** The taxonomy in force. */
@Path("/api/v1/taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy")
public class TaxonomyResource {
    private final Taxonomy taxonomy;

    TaxonomyResource(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The taxonomy, and the version of the tagger that reads by it. */
    public record TaxonomyJson(String tagger, Taxonomy taxonomy) {}

    @GET
    @Operation(summary = "The taxonomy in force: tags with definitions, examples and the language that signals them")
    @APIResponseSchema(value = TaxonomyJson.class, responseCode = "200", responseDescription = "OK")
    public Response taxonomy(@Context Request request) {
        return Tagged.answer(
                request, taxonomy.version() + "/" + Tagger.VERSION, () -> new TaxonomyJson(Tagger.VERSION, taxonomy));
    }
}
