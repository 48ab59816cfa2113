package org.elka.map;

import java.util.List;

/**
 * Articles one by one.
 *
 * @param articles of the query, with the design asked for
 * @param inside of those, the ones that state a value the chart is made of
 * @param shown of those inside, the ones with most participants first; all, or {@link EvidenceMaps#MOST_MARKS}
 */
public record Plot(long articles, long inside, List<MappedArticle> shown) {
    /** How many articles of the query state none of the chart's values. */
    public long lacking() {
        return articles - inside;
    }

    /** How many are inside and not shown, being too many. */
    public long beyond() {
        return inside - shown.size();
    }
}
