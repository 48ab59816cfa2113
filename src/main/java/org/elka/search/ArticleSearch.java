package org.elka.search;

import java.util.List;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.Query;
import org.elka.search.query.QueryRefusedException;

/** The reading side of an index. Safe for use by many threads. */
public interface ArticleSearch {
    /**
     * One page of the articles that match.
     *
     * <p>Articles in state {@code WITHDRAWN} are left out unless the query itself asks for a status, those in state
     * {@code MERGED} unless it asks for that one.
     *
     * @throws QueryRefusedException when the query goes past a limit that only the index can see
     */
    SearchPage search(SearchRequest request);

    /** How many articles match, by the same rules as {@link #search}. */
    long count(Query query);

    /** How many of the matching articles have each combination of these facets' values. */
    CrossTabulation crossTabulated(Query query, Filters filters, List<Facet> facets);

    /**
     * How many of the articles that {@link #search} finds for the request are in each of these sets, in their order. As
     * of now, whichever page is asked for.
     */
    List<Long> countsIn(List<ArticleSet> sets, SearchRequest request);

    /** Whether any article matches, by the same rules; the first one found is enough. */
    boolean finds(Query query);
}
