/**
 * Reads files of citations as other programs write them: RIS and its kin, EndNote, BibTeX, tables, CSL-JSON. A file is
 * cut into entries first, each with its line; an entry is then read on its own, so that a broken one costs only itself.
 * Uses nothing of Elka but the library's values.
 */
@NullMarked
package org.elka.formats.reading;

import org.jspecify.annotations.NullMarked;
