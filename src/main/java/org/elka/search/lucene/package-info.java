/**
 * The index that ships: Lucene on the local disk, the only package that knows Lucene.
 *
 * <p>{@link org.elka.search.lucene.LuceneFormat} opens and makes indexes, {@link org.elka.search.lucene.LuceneIndex}
 * is one. A document holds what {@link org.elka.search.ArticleTexts}, {@link org.elka.search.ArticleKeys} and their
 * siblings say of an article, and stores nothing but the article's number: texts are shown from the library. All that
 * writes or opens files runs on the index's own threads, since an interrupt would close a file under Lucene's hands
 * and the writer with it.
 */
@NullMarked
package org.elka.search.lucene;

import org.jspecify.annotations.NullMarked;
