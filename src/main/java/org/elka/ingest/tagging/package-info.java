/**
 * Which taxonomy the library is tagged by, and how it comes to be tagged by another: proposals, dry runs, activation.
 * {@link org.elka.ingest.tagging.TaxonomyInForce} tags; {@link org.elka.ingest.tagging.Retaggings} runs what goes over
 * the whole library.
 */
@NullMarked
package org.elka.ingest.tagging;

import org.jspecify.annotations.NullMarked;
