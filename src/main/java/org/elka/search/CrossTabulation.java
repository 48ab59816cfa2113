package org.elka.search;

import java.util.List;
import java.util.Map;

/**
 * How many articles have each combination of values of several facets. An article with several values of a facet counts
 * once in each of them, so cells do not add up to the number of articles.
 *
 * @param cells only those with articles; the values stand in the order of the facets asked for, {@link #NONE} where an
 *     article has no value
 */
public record CrossTabulation(Map<List<String>, Long> cells) {
    /** Stands for the value of an article that has none. */
    public static final String NONE = "";

    public long at(String... values) {
        return cells.getOrDefault(List.of(values), 0L);
    }
}
