/**
 * Writes articles in the formats that other programs read: RIS, NBIB (MEDLINE), BibTeX, CSV, CSL-JSON, JSON lines.
 * Streaming: an export holds one article at a time. Uses nothing of Elka but the library's values.
 */
@NullMarked
package org.elka.formats;

import org.jspecify.annotations.NullMarked;
