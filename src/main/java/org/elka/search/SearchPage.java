package org.elka.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total how many articles match, exactly
 * @param next the cursor of the page after this; null when this is the last. Opaque; pages that follow it are cut
 *     from the state of the index that the first page saw, as long as that state is kept (some minutes)
 * @param facets for each facet asked for, its values by falling count, then by name
 * @param visibleChange the change up to which the answer is complete
 */
public record SearchPage(
        List<Hit> hits, long total, @Nullable String next, Map<Facet, List<FacetCount>> facets, long visibleChange) {

    /**
     * One article that matches.
     *
     * @param score of the best match, comparable within one answer only; 0 in the other orders
     * @param reasons what gave it its place; empty where none were asked for, and in the other orders
     */
    public record Hit(long articleId, float score, List<Reason> reasons) {}

    /** A value with the number of matching articles that carry it. */
    public record FacetCount(String value, long count) {
        /** By falling count, then by name. */
        public static final Comparator<FacetCount> ORDER =
                Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
    }
}
