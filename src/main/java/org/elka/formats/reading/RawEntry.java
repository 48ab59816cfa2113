package org.elka.formats.reading;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one entry, cut out of a file and not yet read. Entries are independent of each other: what one needs of
 * the file beside itself (a table's header, BibTeX's abbreviations) stands before it in {@code raw}.
 *
 * @param raw as they came; of UTF-16 files, in UTF-8
 * @param number among the file's entries, from 1
 * @param line where it begins, from 1
 * @param flaw why it cannot be a whole entry; null for a sound cut
 */
public record RawEntry(
        byte[] raw, long number, long line, @Nullable String flaw) {
    /** Where it stands, for a person. */
    public String place() {
        return "line " + line;
    }
}
