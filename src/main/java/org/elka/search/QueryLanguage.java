package org.elka.search;

import org.elka.search.query.Query;

/** Reads queries against this library's tags, topics and headings; implemented where those come together. */
public interface QueryLanguage {
    /**
     * A query as it is read today.
     *
     * @param translation the query written out with nothing implied and no day relative to today; reads as the same
     *     query again
     */
    record Reading(Query query, String translation) {}

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says where and why
     */
    Reading read(String text);
}
