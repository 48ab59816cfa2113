package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.elka.api.ArticlesResource;
import org.elka.api.Queries;
import org.elka.api.SearchesResource;
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
import org.elka.search.query.QueryNotice;
import org.elka.search.query.QueryWriter;
import org.jspecify.annotations.Nullable;

/** The search page: best results first, why each was found, and what else there is to narrow by. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
public class SearchPages {
    private static final int PAGE = 20;
    private static final double WIDEST_BAR = 8;
    private static final RankingRequest EXPLAINED = new RankingRequest(null, RankingRequest.ALL_SIGNALS, true);
    private static final List<Facet> COUNTED = List.of(
            Facet.REPORTS,
            Facet.DISORDER,
            Facet.DESIGN,
            Facet.DIRECTION,
            Facet.ROUTE,
            Facet.DOSE,
            Facet.ONSET,
            Facet.DURATION,
            Facet.SCALE,
            Facet.YEAR,
            Facet.TYPE,
            Facet.JOURNAL,
            Facet.STATUS);

    private final Queries queries;
    private final LibraryIndex index;
    private final Catalogue catalogue;

    SearchPages(Queries queries, LibraryIndex index, Catalogue catalogue) {
        this.queries = queries;
        this.index = index;
        this.catalogue = catalogue;
    }

    /**
     * What a search comes to.
     *
     * @param details how the query was understood, as PubMed's search details
     * @param facets those that have values, in the order in which they are shown
     * @param years articles by year, the earliest first, without gaps
     */
    record Answer(
            long total,
            long change,
            @Nullable String next,
            String details,
            List<QueryNotice> notices,
            @Nullable DidYouMean didYouMean,
            List<FacetView> facets,
            List<YearBar> years,
            List<FoundArticle> hits) {
        /** The first year that is picked; of all where none is. */
        public int firstYear() {
            return narrowed().getFirst().year();
        }

        public int lastYear() {
            return narrowed().getLast().year();
        }

        private List<YearBar> narrowed() {
            List<YearBar> picked = years.stream().filter(YearBar::picked).toList();
            return picked.isEmpty() ? years : picked;
        }
    }

    /** @param picked whether something of it is picked @param more values beyond the first ones */
    record FacetView(String name, boolean picked, List<ValueView> first, List<ValueView> more) {}

    record ValueView(String value, long count, boolean picked, String href) {}

    /**
     * A year of the timeline, drawn in a box of 100 by 100.
     *
     * @param x the left edge @param width of the bar @param height of the bar
     */
    record YearBar(int year, long count, boolean picked, String href, double x, double width, double height) {
        public double top() {
            return 104 - height;
        }
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

        /** @param answer null where the query is refused @param mistake null where it is not */
        static native TemplateInstance search(
                SearchAddress address,
                @Nullable Answer answer,
                @Nullable Mistake mistake,
                List<String> sorts,
                List<String> formats);
    }

    @GET
    public TemplateInstance search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("sort") @DefaultValue(SearchAddress.BEST) String sort,
            @QueryParam("filter") List<String> filter,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("cursor") @Nullable String cursor) {
        Filters filters = SearchesResource.filters(filter);
        return switch (queries.parse(q)) {
            case Parse.Rejected(QueryError error) ->
                page(new SearchAddress(q, sort, filters), null, Mistake.of(q, error));
            case Parse.Parsed parsed -> {
                Filters narrowed = YearRange.of(from, to)
                        .map(range -> between(parsed.query(), filters, range))
                        .orElse(filters);
                SearchAddress address = new SearchAddress(q, sort, narrowed);
                yield page(address, answer(address, parsed, cursor), null);
            }
        };
    }

    private static TemplateInstance page(SearchAddress address, @Nullable Answer answer, @Nullable Mistake mistake) {
        List<String> sorts = Arrays.stream(SearchRequest.Order.values())
                .map(order -> order.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> formats =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::id).toList();
        return Templates.search(address, answer, mistake, sorts, formats);
    }

    private Filters between(Query query, Filters filters, YearRange range) {
        SearchPage counted = index.search(
                new SearchRequest(query, filters, SearchRequest.Order.NEWEST, 0, null, EnumSet.of(Facet.YEAR)));
        List<String> present = counted.facets().getOrDefault(Facet.YEAR, List.of()).stream()
                .map(SearchPage.FacetCount::value)
                .toList();
        return range.pick(filters, present);
    }

    private Answer answer(SearchAddress address, Parse.Parsed parsed, @Nullable String cursor) {
        SearchPage page = found(new SearchRequest(
                parsed.query(),
                address.filters(),
                ArticlesResource.order(address.sort()),
                PAGE,
                cursor == null || cursor.isBlank() ? null : cursor,
                EnumSet.copyOf(COUNTED),
                EXPLAINED));
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
                hits.add(FoundArticle.of(article, hit, parsed.query(), address.filters()));
            }
        }
        return new Answer(
                page.total(),
                page.visibleChange(),
                page.next() == null ? null : address.after(page.next()),
                address.q().isBlank() ? "" : QueryWriter.details(parsed.query()),
                queries.notices(parsed),
                DidYouMean.of(parsed.query(), address.q(), index).orElse(null),
                facets(address, page),
                years(address, page),
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

    private static List<FacetView> facets(SearchAddress address, SearchPage page) {
        int shown = 7;
        List<FacetView> views = new ArrayList<>();
        for (Facet facet : COUNTED) {
            Set<String> picked = address.filters().picked().getOrDefault(facet, Set.of());
            List<ValueView> values = page.facets().getOrDefault(facet, List.of()).stream()
                    .map(count -> new ValueView(
                            count.value(),
                            count.count(),
                            picked.contains(count.value()),
                            address.toggled(facet, count.value())))
                    .sorted(Comparator.comparing(ValueView::picked).reversed())
                    .toList();
            if (facet != Facet.YEAR && !values.isEmpty()) {
                int cut = Math.min(values.size(), Math.max(shown, picked.size()));
                views.add(new FacetView(
                        facet.label(), !picked.isEmpty(), values.subList(0, cut), values.subList(cut, values.size())));
            }
        }
        return views;
    }

    private static List<YearBar> years(SearchAddress address, SearchPage page) {
        Map<Integer, Long> counts = page.facets().getOrDefault(Facet.YEAR, List.of()).stream()
                .filter(count -> count.value().matches("\\d{4}"))
                .collect(Collectors.toMap(count -> Integer.valueOf(count.value()), SearchPage.FacetCount::count));
        if (counts.isEmpty()) {
            return List.of();
        }
        int first = counts.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        int last = counts.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        double most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        double step = Math.min(WIDEST_BAR, 100.0 / (last - first + 1));
        Set<String> picked = address.filters().picked().getOrDefault(Facet.YEAR, Set.of());
        return IntStream.rangeClosed(first, last)
                .filter(counts::containsKey)
                .mapToObj(year -> new YearBar(
                        year,
                        counts.getOrDefault(year, 0L),
                        picked.contains(String.valueOf(year)),
                        address.toggled(Facet.YEAR, String.valueOf(year)),
                        rounded((year - first) * step),
                        rounded(step * 0.9),
                        rounded(Math.max(2, counts.getOrDefault(year, 0L) / most * 100))))
                .toList();
    }

    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }
}
