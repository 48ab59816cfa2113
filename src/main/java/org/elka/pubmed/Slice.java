package org.elka.pubmed;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one citation (or DeleteCitation) cut out of a document, not yet parsed. Slices are independent of each
 * other, so they may be parsed in parallel.
 *
 * @param raw UTF-8, from the start tag to the end tag
 * @param flaw why these bytes cannot be a whole citation; null for a sound cut
 */
public record Slice(byte[] raw, Place place, @Nullable String flaw) {
    /** A slice of its own, as when a stored record is read again. */
    public static Slice of(byte[] raw) {
        return new Slice(raw, new Place(1, 0), null);
    }
}
