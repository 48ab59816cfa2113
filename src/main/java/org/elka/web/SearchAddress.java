package org.elka.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.search.Facet;
import org.elka.search.Filters;
import org.elka.search.Picks;
import org.elka.search.query.Screenings.Outcome;

/** The state of a search as a link. Pages that follow are of the same search, so whatever else changes begins anew. */
record SearchAddress(String q, String sort, Picks picks) {
    static final String BEST = "relevance";

    public String text() {
        return "/search?" + parameters();
    }

    /** What the exports take: the same search in another format. */
    public String export(String format) {
        return "/api/v1/exports?format=" + encoded(format) + "&" + parameters();
    }

    /** The evidence map of the query, which knows nothing of filters. */
    public String map() {
        return "/map?q=" + encoded(q);
    }

    public String sorted(String other) {
        return new SearchAddress(q, other, picks).text();
    }

    public String asked(String other) {
        return new SearchAddress(other, sort, picks).text();
    }

    /** The search with other values of the facets that articles carry. */
    SearchAddress with(Filters filters) {
        return new SearchAddress(q, sort, picks.with(filters));
    }

    String after(String cursor) {
        return text() + "&cursor=" + encoded(cursor);
    }

    /** The search with the value picked, or not any more if it was. */
    String toggled(Facet facet, String value) {
        Map<Facet, Set<String>> picked = new EnumMap<>(Facet.class);
        picked.putAll(picks.filters().picked());
        Set<String> values = new LinkedHashSet<>(picked.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        picked.put(facet, values);
        if (values.isEmpty()) {
            picked.remove(facet);
        }
        return with(new Filters(picked)).text();
    }

    String toggled(Outcome outcome) {
        return new SearchAddress(q, sort, picks.toggled(outcome)).text();
    }

    /** The search without anything picked. */
    public String unfiltered() {
        return new SearchAddress(q, sort, Picks.NONE).text();
    }

    private String parameters() {
        List<String> parameters = new ArrayList<>();
        parameters.add("q=" + encoded(q));
        if (!sort.equals(BEST)) {
            parameters.add("sort=" + encoded(sort));
        }
        picks.texts().forEach(text -> parameters.add("filter=" + encoded(text)));
        return String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
