package org.elka.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.search.Completions;
import org.elka.search.Completions.Completion;
import org.elka.search.LibraryIndex;
import org.elka.search.query.QueryLimits;
import org.elka.tagging.Taxonomy;
import org.jspecify.annotations.Nullable;

/** What a person who writes a query may want to write next. */
@Path("/api/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class SuggestionsResource {
    private final LibraryIndex index;
    private final TaxonomyInForce taxonomy;

    SuggestionsResource(LibraryIndex index, TaxonomyInForce taxonomy) {
        this.index = index;
        this.taxonomy = taxonomy;
    }

    @GET
    @Operation(
            summary = "What can be written at a place in a query",
            description = "Fields after a bracket, values after `name:`, else headings, authors, journals, tags and"
                    + " fields, of those that this library has, with how many articles have each. `insert` is to be put in"
                    + " the place of the query's text from `start` to `end`.")
    public List<Completion> suggestions(
            @Parameter(example = "ketamine AND anxiety dis") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(
                            description = "Where the cursor stands: after so many UTF-16 code units; at the end by"
                                    + " default.",
                            example = "24")
                    @QueryParam("cursor")
                    @Nullable
                    Integer cursor) {
        if (q.length() > QueryLimits.DEFAULT.length()) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST,
                    "q is longer than " + QueryLimits.DEFAULT.length()
                            + " characters; send what stands before the cursor");
        }
        List<String> tags = taxonomy.taxonomy().concepts().stream()
                .map(Taxonomy.Concept::id)
                .toList();
        return new Completions(index, tags).at(q, cursor == null ? q.length() : cursor);
    }
}
