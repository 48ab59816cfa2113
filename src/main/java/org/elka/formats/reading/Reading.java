package org.elka.formats.reading;

import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param label what the file itself calls it: a citation key, a record number, in files of Elka's the article ("E12");
 *     null where it calls it nothing
 */
public record Reading(@Nullable String label, Citation citation) {}
