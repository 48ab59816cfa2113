/** Meaning of texts as vectors: the model that makes them, and where they are kept. */
@NullMarked
package org.elka.search.meaning;

import org.jspecify.annotations.NullMarked;
