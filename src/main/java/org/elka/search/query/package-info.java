/**
 * The query language: PubMed's Boolean language with its semantics, and Elka's own fields beside it. Text goes in,
 * a tree of {@link org.elka.search.query.Query} with positions comes out, or one error that names its column and its
 * remedy. Pure: no index, no database, and the day's date only as an argument.
 *
 * <p>Start at {@link org.elka.search.query.QueryParser}. What a field searches is said by
 * {@link org.elka.search.query.TextField}, {@link org.elka.search.query.KeyField},
 * {@link org.elka.search.query.DateField} and {@link org.elka.search.query.NumberField}.
 */
@NullMarked
package org.elka.search.query;

import org.jspecify.annotations.NullMarked;
