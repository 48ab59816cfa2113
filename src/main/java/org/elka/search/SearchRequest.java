package org.elka.search;

import java.util.Set;
import org.elka.search.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A page to ask for.
 *
 * @param filters what was picked of facets: they narrow what is found and its total; each facet's own values are counted
 *     as if nothing were picked of it, so that one more can be picked
 * @param limit at most so many hits, 0 to 10,000; 0 asks for total and facets only
 * @param after the {@link SearchPage#next} of the page before, of the same query and order; null for the first
 * @param facets which values to count over all that matches
 * @param ranking what {@link Order#RELEVANCE} goes by
 */
public record SearchRequest(
        Query query,
        Filters filters,
        Order order,
        int limit,
        @Nullable String after,
        Set<Facet> facets,
        RankingRequest ranking) {
    /** The largest page; whole sets are read page by page. */
    public static final int MAX_LIMIT = 10_000;

    public SearchRequest {
        if (limit < 0 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not within 0 to " + MAX_LIMIT);
        }
    }

    /** A page without filters, ranked by the query's own words and all signals. */
    public SearchRequest(Query query, Order order, int limit, @Nullable String after, Set<Facet> facets) {
        this(query, Filters.NONE, order, limit, after, facets, RankingRequest.DEFAULT);
    }

    /** A page without filters. */
    public SearchRequest(
            Query query, Order order, int limit, @Nullable String after, Set<Facet> facets, RankingRequest ranking) {
        this(query, Filters.NONE, order, limit, after, facets, ranking);
    }

    /** The same with filters. */
    public SearchRequest(
            Query query, Filters filters, Order order, int limit, @Nullable String after, Set<Facet> facets) {
        this(query, filters, order, limit, after, facets, RankingRequest.DEFAULT);
    }

    /** The first page, without facets. */
    public static SearchRequest first(Query query, Order order, int limit) {
        return new SearchRequest(query, order, limit, null, Set.of());
    }

    /** The same of another query. */
    public SearchRequest with(Query other) {
        return new SearchRequest(other, filters, order, limit, after, facets, ranking);
    }

    /** The order of hits; the article's number decides between equals, so that every order is total. */
    public enum Order {
        /** Best match first. */
        RELEVANCE,
        /** Latest publication first; articles without a date come last. */
        NEWEST,
        /** Earliest publication first; articles without a date come last. */
        OLDEST,
        /** Most participants first; articles that state none come last. */
        N
    }
}
