package org.elka.search;

import java.util.List;
import java.util.function.LongConsumer;
import org.elka.library.Article;

/**
 * An index over articles, as any technology must offer it. It is derived: it can be thrown away and made again from
 * the change log.
 *
 * <p>{@link #apply}, {@link #commit} and {@link #refresh} are called by one thread at a time; searches by any. A call
 * that finds the storage failing throws {@link IndexFailedException}; the index then takes no more changes, goes on
 * answering searches where it can, and is to be closed and opened again.
 */
public interface ArticleIndex extends ArticleSearch, IndexWords, AutoCloseable {
    /**
     * Puts these articles in, each in place of what was there under its identifier. They are seen after the next
     * {@link #refresh}, and kept after the next {@link #commit}. May return before they are in; where that then fails,
     * the next call says so, and {@link #appliedChange} falls back to what is in.
     *
     * @param articles none of them twice
     * @param lastChange the change up to which the index is complete with this batch; never falls
     */
    void apply(List<Article> articles, long lastChange);

    /** Makes all that was applied durable, with the schema and the last change beside it. */
    void commit();

    /** Makes all that was applied visible to searches that begin after it. */
    void refresh();

    /** The change up to which what was applied is complete. Falls only where putting in has failed. */
    long appliedChange();

    /** The change up to which searches see. */
    long visibleChange();

    /** How many articles searches see, withdrawn ones among them. */
    long size();

    /** How many of the articles that searches see have a vector. */
    long withMeaning();

    /** Gives the identifier of each article that searches see, in no order: for checks against the database. */
    void eachId(LongConsumer id);

    /** Closes without committing what was applied since the last {@link #commit}. */
    @Override
    void close();
}
