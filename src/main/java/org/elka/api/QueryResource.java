package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.search.LibraryIndex;
import org.elka.search.QueryExplanation;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.SearchSettings;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryNotice;
import org.elka.search.query.QueryWriter;
import org.elka.search.query.Span;
import org.jspecify.annotations.Nullable;

/** Queries themselves: how they are understood. */
@Path("/api/v1/query")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queries")
public class QueryResource {
    private final Queries queries;
    private final LibraryIndex index;
    private final SearchSettings settings;

    QueryResource(Queries queries, LibraryIndex index, SearchSettings settings) {
        this.queries = queries;
        this.index = index;
        this.settings = settings;
    }

    /**
     * How a query is understood.
     *
     * @param details the query written out with nothing implied, as PubMed's "search details"
     * @param total how many articles it finds
     * @param change as of which change of the library
     * @param notices what its writer should know
     * @param whole the query as a tree
     */
    public record ExplainedJson(
            String query, String details, long total, long change, List<QueryNotice> notices, QueryPartJson whole) {}

    /**
     * A part of a query.
     *
     * @param column where it begins in the query, from 1
     * @param text the piece of the query
     * @param meaning the part written out
     * @param mapped whether it is words that were mapped to what they stand for
     * @param headings for a heading that is exploded, all that count as it
     * @param count how many articles match it alone; absent where there was no time left to count
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QueryPartJson(
            int column,
            int length,
            String text,
            String meaning,
            boolean mapped,
            List<String> headings,
            @Nullable Long count,
            List<QueryPartJson> parts) {
        static QueryPartJson of(String query, QueryExplanation part) {
            Span span = part.span();
            return new QueryPartJson(
                    span.column(),
                    span.length(),
                    query.substring(span.start(), span.end()),
                    part.meaning(),
                    part.mapped(),
                    part.headings(),
                    part.count(),
                    part.parts().stream().map(inner -> of(query, inner)).toList());
        }
    }

    @GET
    @Path("explain")
    @Operation(
            summary = "How a query is understood",
            description = "The parse as a tree, what words were mapped to, and how many articles each part finds alone."
                    + " A query that cannot be read is refused with the place and the remedy.")
    public ExplainedJson explain(
            @Parameter(example = "ketamine anxiety NOT review[pt]") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(description = "Whose history lines such as `#1` are of.", example = "jo")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "Whether words are mapped, as in PubMed. Default: the library's setting.")
                    @QueryParam("mapping")
                    @Nullable
                    Boolean mapping) {
        Parse.Parsed parsed = queries.read(new Queries.Asked(q, by, mapping));
        long end = System.nanoTime() + settings.time().toNanos();
        BooleanSupplier timeLeft = () -> System.nanoTime() - end < 0;
        SearchPage page = index.search(SearchRequest.first(parsed.query(), SearchRequest.Order.NEWEST, 0));
        return new ExplainedJson(
                q,
                QueryWriter.details(parsed.query()),
                page.total(),
                page.visibleChange(),
                queries.notices(parsed, page.total()),
                QueryPartJson.of(q, QueryExplanation.of(parsed.query(), index, timeLeft)));
    }
}
