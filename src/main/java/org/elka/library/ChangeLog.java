package org.elka.library;

import java.util.List;

/**
 * The library's changes in commit order, for whoever derives something from it (the index, alerts).
 *
 * <p>Numbers are dense enough to page by and never appear out of order: whoever has seen change N has seen every
 * change up to N.
 */
public interface ChangeLog {
    /** The number of the last committed change; 0 for an empty library. */
    long last();

    /**
     * Articles touched after {@code change}, each once and in its current state, in the order of
     * {@link Article#change}. A shorter list than {@code limit} means that there is no more.
     */
    List<Article> changedAfter(long change, int limit);
}
