package org.elka.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.library.Article;
import org.elka.search.LibraryIndex;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.Subject;
import org.elka.search.query.Query;
import org.elka.search.query.QueryRefusedException;

/** Articles that are like another one. */
@Path("/api/v1/articles/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class SimilarResource {
    private final LibraryIndex index;
    private final Hits hits;
    private final Queries queries;
    private final ArticleNames names;

    SimilarResource(LibraryIndex index, Hits hits, Queries queries, ArticleNames names) {
        this.index = index;
        this.hits = hits;
        this.queries = queries;
        this.names = names;
    }

    /** The articles most like {@code to}, as of that change of the library. */
    public record Similar(
            String to,
            long change,

            @Schema(type = SchemaType.ARRAY, implementation = ArticleJson.class)
            List<HitJson> items) {}

    @GET
    @Operation(
            summary = "Similar articles",
            description = "By the words that are typical of the article and by meaning, the most similar first; of"
                    + " those that match `q`.")
    public Similar similar(
            @Parameter(example = "E12") @PathParam("id") String id,
            @Parameter(description = "A query that hits must match.", example = "design:rct")
                    @QueryParam("q")
                    @DefaultValue("")
                    String q,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit,
            @BeanParam RankingParameters ranking) {
        Article article = names.find(id);
        Query query = queries.read(Queries.Asked.of(q)).query();
        SearchPage page = page(new SearchRequest(
                query,
                SearchRequest.Order.RELEVANCE,
                limit,
                null,
                Set.of(),
                ranking.request(new Subject.Like(article))));
        return new Similar("E" + article.id(), page.visibleChange(), hits.unmarked(page));
    }

    private SearchPage page(SearchRequest request) {
        try {
            return index.search(request);
        } catch (QueryRefusedException e) {
            throw Queries.refused(e.error());
        }
    }
}
