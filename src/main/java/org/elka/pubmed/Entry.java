package org.elka.pubmed;

import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/** One thing that a document of PubMed's says, in the document's order. */
public sealed interface Entry {
    Place place();

    /**
     * A citation as read.
     *
     * @param raw the bytes of its element as delivered, in UTF-8 (transcoded where the document was in another
     *     encoding)
     */
    record Delivered(Citation citation, byte[] raw, Place place) implements Entry {}

    /** A PMID that a DeleteCitation withdraws, in that version (1 for nearly all). */
    record Deleted(String pmid, int version, Place place) implements Entry {}

    /**
     * A citation that could not be read; its neighbours are not touched by that.
     *
     * @param raw its bytes as far as they belong together; of a citation larger than the limit only the beginning
     * @param pmid where one can be seen in the bytes
     * @param reason one line for a person
     */
    record Unreadable(byte[] raw, @Nullable String pmid, String reason, Place place) implements Entry {}
}
