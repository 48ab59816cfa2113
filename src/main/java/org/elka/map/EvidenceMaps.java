package org.elka.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.library.store.Catalogue;
import org.elka.search.CrossTabulation;
import org.elka.search.Facet;
import org.elka.search.Filters;
import org.elka.search.LibraryIndex;
import org.elka.search.SearchPage;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.SearchRequest;
import org.elka.search.SearchRequest.Order;
import org.elka.search.query.NumberField;
import org.elka.search.query.Query;

/** Asks the index and the library for what the charts show. */
@ApplicationScoped
public class EvidenceMaps {
    /** More marks than this help nobody, and a browser draws them slowly. */
    public static final int MOST_MARKS = 2_000;

    /** Columns of the matrix: more are not taken in at a glance. */
    private static final int MOST_DISORDERS = 24;

    private final LibraryIndex index;
    private final Catalogue catalogue;

    EvidenceMaps(LibraryIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /**
     * What to draw.
     *
     * @param design only articles of this design; empty for all
     */
    public record Asked(Query query, String design) {
        Filters filters() {
            return design.isBlank() ? Filters.NONE : new Filters(Map.of(Facet.DESIGN, Set.of(design)));
        }
    }

    /** The designs that the query's articles have, the most frequent first. */
    public List<FacetCount> designs(Query query) {
        return counts(query, Filters.NONE, Facet.DESIGN).facets().getOrDefault(Facet.DESIGN, List.of());
    }

    /**
     * The change up to which what this gives is complete. As with all that is asked here, an index that is still being
     * filled is waited for.
     *
     * @throws org.elka.search.IndexBehindException if a moment does not suffice
     */
    public long change() {
        index.awaitFilled();
        return index.state().lastChange();
    }

    /** @param outcomes the rows wanted */
    public Matrix matrix(Asked asked, List<Named> outcomes) {
        SearchPage all = counts(asked.query(), asked.filters(), Facet.DISORDER);
        List<String> disorders = all.facets().getOrDefault(Facet.DISORDER, List.of()).stream()
                .map(FacetCount::value)
                .toList();
        List<String> columns = disorders.stream().limit(MOST_DISORDERS).toList();
        CrossTabulation articles =
                index.crossTabulated(asked.query(), asked.filters(), List.of(Facet.DISORDER, Facet.REPORTS));
        CrossTabulation designs = index.crossTabulated(
                asked.query(), asked.filters(), List.of(Facet.DISORDER, Facet.REPORTS, Facet.DESIGN));
        List<String> leftOut = disorders.stream().skip(MOST_DISORDERS).toList();
        return Matrix.of(all.total(), inside(asked, columns, outcomes), outcomes, columns, articles, designs, leftOut);
    }

    private long inside(Asked asked, List<String> disorders, List<Named> outcomes) {
        if (disorders.isEmpty() || outcomes.isEmpty()) {
            return 0;
        }
        Filters any = with(
                asked.filters(),
                Map.of(
                        Facet.DISORDER,
                        Set.copyOf(disorders),
                        Facet.REPORTS,
                        outcomes.stream().map(Named::id).collect(Collectors.toSet())));
        return search(asked.query(), any, 0, Set.of()).total();
    }

    /** Articles that state an onset or a duration. */
    public Plot timing(Asked asked, int limit) {
        return plot(asked, limit, NumberField.ONSET_HOURS, NumberField.DURATION_DAYS);
    }

    /** Articles that state a dose in a unit by which doses are compared. */
    public Plot dosing(Asked asked, int limit) {
        return plot(asked, limit, NumberField.DOSE_MG_PER_KG, NumberField.DOSE_MG, NumberField.DOSE_MG_PER_KG_HOUR);
    }

    private Plot plot(Asked asked, int limit, NumberField... fields) {
        Query query = asked.query();
        Query stating = new Query.Or(
                Stream.of(fields)
                        .map(field -> (Query) new Query.Numbers(field, 0, Double.POSITIVE_INFINITY, query.span()))
                        .toList(),
                query.span());
        SearchPage page =
                search(new Query.And(List.of(query, stating), query.span()), asked.filters(), limit, Set.of());
        List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
        List<MappedArticle> shown = catalogue.byIds(ids, page.visibleChange()).stream()
                .map(MappedArticle::of)
                .toList();
        long articles = search(query, asked.filters(), 0, Set.of()).total();
        return new Plot(articles, page.total(), shown);
    }

    private SearchPage counts(Query query, Filters filters, Facet facet) {
        return search(query, filters, 0, Set.of(facet));
    }

    private SearchPage search(Query query, Filters filters, int limit, Set<Facet> facets) {
        index.awaitFilled();
        return index.search(new SearchRequest(query, filters, Order.N, limit, null, facets));
    }

    private static Filters with(Filters filters, Map<Facet, Set<String>> more) {
        Map<Facet, Set<String>> picked = new EnumMap<>(Facet.class);
        picked.putAll(filters.picked());
        picked.putAll(more);
        return new Filters(picked);
    }
}
