package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.elka.api.ApiException;
import org.elka.api.ArticlesResource;
import org.elka.api.Problem;
import org.elka.api.ProblemMappers;
import org.elka.api.Queries;
import org.elka.api.ScreenedFacet;
import org.elka.formats.ExportFormat;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.search.BadCursorException;
import org.elka.search.DidYouMean;
import org.elka.search.Facet;
import org.elka.search.Filters;
import org.elka.search.LibraryIndex;
import org.elka.search.RankingRequest;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryRefusedException;
import org.elka.search.query.QueryWriter;
import org.jspecify.annotations.Nullable;

/** The search page: best results first, why each was found, and what else there is to narrow by. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
public class SearchPages {
    private static final int PAGE = 20;

    /** Where in the page what a search came to begins. */
    private static final String OUTCOME = "<!-- outcome -->";

    private static final RankingRequest EXPLAINED = new RankingRequest(null, RankingRequest.ALL_SIGNALS, true);

    private final Queries queries;
    private final ScreenedFacet screening;
    private final LibraryIndex index;
    private final Catalogue catalogue;

    SearchPages(Queries queries, ScreenedFacet screening, LibraryIndex index, Catalogue catalogue) {
        this.queries = queries;
        this.screening = screening;
        this.index = index;
        this.catalogue = catalogue;
    }

    /** A query cut at what is wrong with it. */
    record Mistake(String before, String wrong, String after, QueryError error) {
        static Mistake of(String q, QueryError error) {
            int start = Math.clamp(error.column() - 1, 0, q.length());
            int end = Math.clamp(start + error.length(), start, q.length());
            return new Mistake(q.substring(0, start), q.substring(start, end), q.substring(end), error);
        }
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param outcome null where the search is under way */
        static native TemplateInstance search(
                SearchAddress address, @Nullable Outcome outcome, List<String> sorts, List<String> formats);
    }

    /** What a search came to; of its three parts, one is there. */
    record Outcome(
            @Nullable SearchAnswer answer,
            @Nullable Mistake mistake,
            @Nullable Problem problem) {}

    /**
     * The box is sent before the search is done: whoever looks can read and type meanwhile. What goes wrong after that
     * can change the status no more; it is shown where the results would have been.
     */
    @GET
    public Response search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("sort") @DefaultValue(SearchAddress.BEST) String sort,
            @QueryParam("filter") List<String> filter,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("cursor") @Nullable String cursor) {
        SearchAddress address = new SearchAddress(q, sort, ScreenedFacet.picks(filter));
        return switch (queries.parse(Queries.Asked.of(q))) {
            case Parse.Rejected(QueryError error) -> html(page(address, new Outcome(null, Mistake.of(q, error), null)));
            case Parse.Parsed parsed -> searched(address, parsed, YearRange.of(from, to), cursor);
        };
    }

    private Response searched(
            SearchAddress asked, Parse.Parsed parsed, Optional<YearRange> years, @Nullable String cursor) {
        Query query;
        try {
            query = screening.narrowed(parsed.query(), asked.picks().screened());
        } catch (ApiException refused) {
            // a link from somebody who may know more: what is picked can be taken away
            return html(page(asked, new Outcome(null, null, refused.problem())));
        }
        SearchAddress address = years.map(range -> between(query, asked, range)).orElse(asked);
        SearchRequest request = request(address, query, cursor);
        StreamingOutput body =
                out -> write(out, address, () -> outcome(address.q(), () -> answer(address, parsed, request)));
        return html(body);
    }

    /** With its type, by which the headers of pages are set; of what writes itself it would be guessed later. */
    private static Response html(Object body) {
        return Response.ok(body, MediaType.TEXT_HTML + ";charset=UTF-8").build();
    }

    static void write(OutputStream out, SearchAddress address, Supplier<Outcome> search) throws IOException {
        String begun = page(address, null);
        out.write(begun.substring(0, begun.indexOf(OUTCOME)).getBytes(StandardCharsets.UTF_8));
        out.flush();
        String whole = page(address, search.get());
        out.write(whole.substring(whole.indexOf(OUTCOME)).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(SearchAddress address, @Nullable Outcome outcome) {
        List<String> sorts = Arrays.stream(SearchRequest.Order.values())
                .map(order -> order.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> formats =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::id).toList();
        return Templates.search(address, outcome, sorts, formats).render();
    }

    static Outcome outcome(String q, Supplier<SearchAnswer> search) {
        try {
            return new Outcome(search.get(), null, null);
        } catch (QueryRefusedException refused) {
            return new Outcome(null, Mistake.of(q, refused.error()), null);
        } catch (RuntimeException failure) {
            return new Outcome(null, null, ProblemMappers.problem(failure, "/search"));
        }
    }

    private static SearchRequest request(SearchAddress address, Query query, @Nullable String cursor) {
        return new SearchRequest(
                query,
                address.picks().filters(),
                ArticlesResource.order(address.sort()),
                PAGE,
                cursor == null || cursor.isBlank() ? null : cursor,
                EnumSet.copyOf(SearchAnswer.COUNTED),
                EXPLAINED);
    }

    private SearchAddress between(Query query, SearchAddress address, YearRange range) {
        Filters filters = address.picks().filters();
        SearchPage counted = index.search(
                new SearchRequest(query, filters, SearchRequest.Order.NEWEST, 0, null, EnumSet.of(Facet.YEAR)));
        List<String> present = counted.facets().getOrDefault(Facet.YEAR, List.of()).stream()
                .map(SearchPage.FacetCount::value)
                .toList();
        return address.with(range.pick(filters, present));
    }

    private SearchAnswer answer(SearchAddress address, Parse.Parsed parsed, SearchRequest request) {
        SearchPage page = found(request);
        Map<Long, Article> articles =
                catalogue
                        .byIds(
                                page.hits().stream()
                                        .map(SearchPage.Hit::articleId)
                                        .toList(),
                                page.visibleChange())
                        .stream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
        List<FoundArticle> hits = new ArrayList<>();
        for (SearchPage.Hit hit : page.hits()) {
            Article article = articles.get(hit.articleId());
            if (article != null) {
                hits.add(FoundArticle.of(article, hit, parsed.query(), request.filters()));
            }
        }
        return new SearchAnswer(
                page.total(),
                page.visibleChange(),
                page.next() == null ? null : address.after(page.next()),
                address.q().isBlank() ? "" : QueryWriter.details(parsed.query()),
                queries.notices(parsed, page.total()),
                DidYouMean.of(parsed.query(), address.q(), index).orElse(null),
                SearchAnswer.facets(address, page, screening.counts(request.with(parsed.query()))),
                SearchAnswer.years(address, page),
                hits);
    }

    private SearchPage found(SearchRequest request) {
        try {
            return index.search(request);
        } catch (BadCursorException passed) {
            // the page before was seen too long ago: its search begins anew
            return index.search(new SearchRequest(
                    request.query(),
                    request.filters(),
                    request.order(),
                    request.limit(),
                    null,
                    request.facets(),
                    request.ranking()));
        }
    }
}
