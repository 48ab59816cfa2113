package org.elka.ingest;

import org.elka.library.Delivery;
import org.jspecify.annotations.Nullable;

/** What a source handed over for one line of a run's ledger. */
sealed interface Received {
    /**
     * A citation that was read.
     *
     * @param place in its file; null where it has none, or the file is PubMed XML
     */
    record Read(Delivery delivery, @Nullable String place) implements Received {}

    /** Says no more than what Elka exported of an article that is here. */
    record Known(String identifier, String place, long articleId) implements Received {}

    /** The source says that it deleted this citation. */
    record Deleted(String pmid) implements Received {}

    /**
     * Something that could not be read.
     *
     * @param reading how it was tried to be read; null for PubMed XML
     */
    record Unreadable(
            @Nullable String identifier,
            String place,
            String reason,
            byte[] body,
            @Nullable String reading) implements Received {}

    /** Could not be read, and still cannot, but its source has delivered the citation readable since. */
    record Superseded(@Nullable String identifier, String reason) implements Received {}

    /** Asked for, and not delivered. */
    record Absent(String identifier, String reason) implements Received {}
}
