package org.elka.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.elka.search.DidYouMean;
import org.elka.search.Facet;
import org.elka.search.Picks;
import org.elka.search.SearchPage;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.query.QueryNotice;
import org.elka.search.query.Screenings.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a search comes to.
 *
 * @param details how the query was understood, as PubMed's search details
 * @param facets those that have values, in the order in which they are shown
 * @param years articles by year, the earliest first, without gaps
 */
record SearchAnswer(
        long total,
        long change,
        @Nullable String next,
        String details,
        List<QueryNotice> notices,
        @Nullable DidYouMean didYouMean,
        List<FacetView> facets,
        List<YearBar> years,
        List<FoundArticle> hits) {
    private static final double WIDEST_BAR = 8;

    /** What is counted, in the order in which it is shown. */
    static final List<Facet> COUNTED = List.of(
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

    /** @param screened what the reviews of who looks have come to; it comes first, as what is most theirs */
    static List<FacetView> facets(SearchAddress address, SearchPage page, List<FacetCount> screened) {
        Set<String> outcomes =
                address.picks().screened().stream().map(Outcome::written).collect(Collectors.toSet());
        List<FacetView> views = new ArrayList<>();
        views.add(view(
                Picks.SCREENED,
                screened,
                outcomes,
                value -> Outcome.named(value).map(address::toggled).orElseThrow()));
        for (Facet facet : COUNTED) {
            if (facet != Facet.YEAR) {
                views.add(view(
                        facet.label(),
                        page.facets().getOrDefault(facet, List.of()),
                        address.picks().filters().picked().getOrDefault(facet, Set.of()),
                        value -> address.toggled(facet, value)));
            }
        }
        views.removeIf(view -> view.first().isEmpty());
        return views;
    }

    private static FacetView view(
            String name, List<FacetCount> counts, Set<String> picked, UnaryOperator<String> toggled) {
        int shown = 7;
        List<ValueView> values = counts.stream()
                .map(count -> new ValueView(
                        count.value(), count.count(), picked.contains(count.value()), toggled.apply(count.value())))
                .sorted(Comparator.comparing(ValueView::picked).reversed())
                .toList();
        int cut = Math.min(values.size(), Math.max(shown, picked.size()));
        return new FacetView(name, !picked.isEmpty(), values.subList(0, cut), values.subList(cut, values.size()));
    }

    static List<YearBar> years(SearchAddress address, SearchPage page) {
        Map<Integer, Long> counts = page.facets().getOrDefault(Facet.YEAR, List.of()).stream()
                .filter(count -> count.value().matches("\\d{4}"))
                .collect(Collectors.toMap(count -> Integer.valueOf(count.value()), FacetCount::count));
        if (counts.isEmpty()) {
            return List.of();
        }
        int first = counts.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        int last = counts.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        double most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        double step = Math.min(WIDEST_BAR, 100.0 / (last - first + 1));
        Set<String> picked = address.picks().filters().picked().getOrDefault(Facet.YEAR, Set.of());
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
