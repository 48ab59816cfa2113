/**
 * Reads an abstract as an expert reader would: which concepts of the taxonomy it reports or only mentions, in which
 * sentence. A pure function of the texts and the taxonomy; no database, no clock, no injection.
 */
@NullMarked
package org.elka.tagging;

import org.jspecify.annotations.NullMarked;
