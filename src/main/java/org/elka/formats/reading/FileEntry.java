package org.elka.formats.reading;

import org.elka.library.Citation;

/**
 * One entry of a file of citations.
 *
 * @param id what the file itself calls it, or its number among the entries, from 1
 * @param line where it begins, from 1
 */
public record FileEntry(String id, long line, Citation citation) {}
