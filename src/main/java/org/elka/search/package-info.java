/**
 * Search over the library's articles: what an index must do ({@link org.elka.search.ArticleIndex}), which texts and
 * values of an article are searched ({@link org.elka.search.ArticleTexts}, {@link org.elka.search.ArticleKeys}), and
 * how an index follows the change log ({@link org.elka.search.Indexer}). The query language is in
 * {@code search.query}, the index that ships in {@code search.lucene}.
 *
 * <p>To search: parse with {@link org.elka.search.query.QueryParser}, ask {@link org.elka.search.Indexer#search} (it is
 * an {@link org.elka.search.ArticleSearch}) and fetch the articles by the identifiers that come back: an index holds
 * no text to show. To see one's own change: {@link org.elka.search.Indexer#awaitChange}.
 */
@NullMarked
package org.elka.search;

import org.jspecify.annotations.NullMarked;
