/**
 * Reads what PubMed delivers as XML: {@code PubmedReader} splits a document into the bytes of its citations and turns
 * each into a {@link org.elka.library.Citation}. Pure functions of their input, in constant memory; nothing of Elka is
 * used but the library's values.
 */
@NullMarked
package org.elka.pubmed;

import org.jspecify.annotations.NullMarked;
