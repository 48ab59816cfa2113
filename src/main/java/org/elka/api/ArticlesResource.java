package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Matches;
import org.elka.search.BadCursorException;
import org.elka.search.DidYouMean;
import org.elka.search.LibraryIndex;
import org.elka.search.Picks;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryNotice;
import org.jspecify.annotations.Nullable;

/** Articles: found by a query, or one by its identifier, with its versions and records. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class ArticlesResource {
    private final LibraryIndex index;
    private final Catalogue catalogue;
    private final Matches matches;
    private final Queries queries;
    private final ScreenedFacet screening;
    private final ArticleNames names;
    private final Hits hits;
    private final ObjectMapper json;

    ArticlesResource(
            LibraryIndex index,
            Catalogue catalogue,
            Matches matches,
            Queries queries,
            ScreenedFacet screening,
            ArticleNames names,
            Hits hits,
            ObjectMapper json) {
        this.index = index;
        this.catalogue = catalogue;
        this.matches = matches;
        this.queries = queries;
        this.screening = screening;
        this.names = names;
        this.hits = hits;
        this.json = json;
    }

    /**
     * A page of search results.
     *
     * @param total how many articles match
     * @param change the answer is as of this change of the library
     * @param next cursor of the next page; null on the last
     * @param notices what the writer of the query should know
     * @param didYouMean words that no article has, and what may have been meant; absent where there are none
     * @param facets counts over all that matches, for the facets asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(
            String query,
            long total,
            long change,
            @Nullable String next,
            List<QueryNotice> notices,
            @Nullable DidYouMean didYouMean,
            Map<String, List<SearchPage.FacetCount>> facets,

            @Schema(type = SchemaType.ARRAY, implementation = ArticleJson.class)
            List<HitJson> items) {}

    /**
     * One version of an article's text.
     *
     * @param revised the fields that differ from the version before
     */
    public record VersionJson(int version, int record, List<String> revised, Instant made, Citation citation) {}

    @GET
    @Operation(
            summary = "Search articles",
            description = "By a query in PubMed's language with Elka's own fields, for example"
                    + " `ketamine AND tag:onset-speed`, or `screened:included` for what your reviews have come to. Without a query: all articles. With a `question` in plain"
                    + " words, those that match the query and have a word of the question or are near it in meaning.")
    @APIResponseSchema(value = Found.class, responseCode = "200", responseDescription = "OK")
    public Response search(
            @Parameter(example = "ketamine[tiab] AND reports:onset-speed") @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("limit") @DefaultValue("20") @Min(0) @Max(200) int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "relevance, newest, oldest, or n (most participants first).")
                    @QueryParam("sort")
                    @DefaultValue("relevance")
                    String sort,
            @Parameter(
                            description = "What to count, comma-separated: reports, mentions, year, type, language,"
                                    + " journal, design, disorder, route, compound, scale, direction, dose, onset,"
                                    + " duration, status, topic, screened (what the reviews that you are a member of"
                                    + " have come to; empty for who is a member of none).")
                    @QueryParam("facets")
                    @DefaultValue("")
                    String facets,
            @Parameter(
                            description = "Only articles with one of these values of a facet, as facet:value,value; may"
                                    + " come more than once. A facet's own values are counted as if nothing were"
                                    + " picked of it. Who is a member of a review can pick of screened: included,"
                                    + " excluded, not-retrieved, undecided, conflict.",
                            example = "design:rct,observational")
                    @QueryParam("filter")
                    List<String> filter,
            @Parameter(
                            description = "So many passages of each article that show why it was found: the evidence of"
                                    + " what the query and its filters ask for, then sentences with its words.")
                    @QueryParam("snippets")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(10)
                    int snippets,
            @Parameter(description = "Whose history lines such as `#1` are of.", example = "jo")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(
                            description =
                                    "Whether words without quotes or tag are mapped to MeSH, journals, authors and"
                                            + " other spellings, as in PubMed. Default: the library's setting, true.")
                    @QueryParam("mapping")
                    @Nullable
                    Boolean mapping,
            @BeanParam RankingParameters ranking,
            @Context Request request) {
        Queries.Asked text = new Queries.Asked(q, by, mapping);
        Parse.Parsed parsed = queries.read(text);
        Picks picks = ScreenedFacet.picks(filter);
        CountedFacets counted = CountedFacets.parse(facets);
        SearchRequest unscreened = new SearchRequest(
                parsed.query(),
                picks.filters(),
                order(sort),
                limit,
                blankToNull(cursor),
                counted.carried(),
                ranking.request());
        SearchRequest asked = unscreened.with(screening.narrowed(parsed.query(), picks.screened()));
        SearchPage page = page(asked);
        Map<String, List<SearchPage.FacetCount>> counts = counts(page);
        if (counted.screened()) {
            counts.put(Picks.SCREENED, screening.counts(unscreened));
        }
        String state = String.join(
                " ",
                q,
                queries.state(text, asked.query()),
                sort,
                facets,
                String.join(" ", filter),
                String.valueOf(cursor),
                limit + "",
                snippets + "",
                page.visibleChange() + "",
                String.valueOf(counts.get(Picks.SCREENED)), // of which nothing in the library tells that they changed
                ranking.state());
        return Tagged.answer(
                request,
                state,
                () -> bytes(found(q, asked, snippets, queries.notices(parsed, page.total()), page, counts)));
    }

    /** In one piece: what is written as a stream is copied once more, and a page of hits has some 100 kB. */
    private byte[] bytes(Found found) {
        try {
            return json.writeValueAsBytes(found);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchPage page(SearchRequest asked) {
        try {
            return index.search(asked);
        } catch (BadCursorException e) {
            throw new ApiException(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, List<SearchPage.FacetCount>> counts(SearchPage page) {
        Map<String, List<SearchPage.FacetCount>> counts = new TreeMap<>();
        page.facets().forEach((facet, values) -> counts.put(facet.label(), values));
        return counts;
    }

    private Found found(
            String q,
            SearchRequest asked,
            int snippets,
            List<QueryNotice> notices,
            SearchPage page,
            Map<String, List<SearchPage.FacetCount>> counts) {
        DidYouMean meant = DidYouMean.of(asked.query(), q, index).orElse(null);
        List<HitJson> items = hits.of(page, asked, snippets);
        return new Found(q, page.total(), page.visibleChange(), page.next(), notices, meant, counts, items);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One article",
            description = "By Elka's number (`E12`), PMID (`pmid:31234567`) or DOI (`doi:10.1000/xyz`). Of an article"
                    + " that was merged, `mergedInto` names the one that stands for it.")
    @APIResponseSchema(value = ArticleJson.class, responseCode = "200", responseDescription = "OK")
    public Response article(@Parameter(example = "E12") @PathParam("id") String id, @Context Request request) {
        Article article = names.find(id);
        String state = article.id() + " " + article.change() + " " + article.machineMadeBy();
        return Tagged.answer(
                request,
                state,
                () -> ArticleJson.whole(
                        article, matches.mergedInto(List.of(article.id())).get(article.id())));
    }

    @GET
    @Path("doi:{doi:.+}")
    @Operation(hidden = true) // the same as above: a DOI has slashes, and people do not encode them
    public Response articleByDoi(@PathParam("doi") String doi, @Context Request request) {
        return article("doi:" + doi, request);
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "All versions of an article's text, the first one first")
    public List<VersionJson> versions(@Parameter(example = "E12") @PathParam("id") String id) {
        long article = names.find(id).id();
        return catalogue.versions(article).stream()
                .map(version -> new VersionJson(
                        version.number(),
                        version.record(),
                        version.revised() == null
                                ? List.of()
                                : List.of(version.revised().split(",")),
                        version.made(),
                        version.citation()))
                .toList();
    }

    @GET
    @Path("{id}/records/{number}")
    @Operation(
            summary = "A record as it was delivered",
            description = "The bytes that the source sent, unchanged; records count from 1 in the order they came.")
    public Response record(
            @Parameter(example = "E12") @PathParam("id") String id, @PathParam("number") @Min(1) int number) {
        long article = names.find(id).id();
        Catalogue.Record record = catalogue
                .record(article, number)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "Article E%d has no record %d".formatted(article, number)));
        // PubMed XML, or the text of another format: never what a browser would run
        String type = record.reading() == null ? MediaType.APPLICATION_XML : MediaType.TEXT_PLAIN;
        return Response.ok(record.body(), type)
                .header("Elka-Source", ArticleJson.lower(record.source()))
                .header("Elka-Identifier", record.identifier())
                .header("Elka-Run", record.runId())
                .header("Elka-Received", record.received())
                .header("Elka-Sha256", record.sha256())
                .build();
    }

    /** The order of that name. @throws ApiException if there is none */
    public static SearchRequest.Order order(String sort) {
        return named(SearchRequest.Order.values(), sort, "sort");
    }

    static <E extends Enum<E>> E named(E[] values, String name, String parameter) {
        return Arrays.stream(values)
                .filter(value -> ArticleJson.lower(value).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ProblemType.INVALID_REQUEST,
                        "%s is '%s'; it can be %s"
                                .formatted(
                                        parameter,
                                        name,
                                        Arrays.stream(values)
                                                .map(ArticleJson::lower)
                                                .collect(Collectors.joining(", ")))));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
