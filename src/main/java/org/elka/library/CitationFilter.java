package org.elka.library;

import java.util.List;
import java.util.Set;

/** Tells which citations a query finds before they are articles; implemented where queries are understood. */
public interface CitationFilter {
    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says where and why
     */
    Rule rule(String query);

    /** A query that was read. */
    interface Rule {
        /** The positions, from 0, of those citations that the query finds. */
        Set<Integer> matching(List<Citation> citations);
    }
}
