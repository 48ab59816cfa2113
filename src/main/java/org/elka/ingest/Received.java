package org.elka.ingest;

import org.elka.library.Delivery;
import org.jspecify.annotations.Nullable;

/** What a source handed over for one line of a run's ledger. */
sealed interface Received {
    /** A citation that was read. */
    record Read(Delivery delivery) implements Received {}

    /** The source says that it deleted this citation. */
    record Deleted(String pmid) implements Received {}

    /** Something that could not be read. */
    record Unreadable(@Nullable String identifier, String place, String reason, byte[] body) implements Received {}

    /** Could not be read, and still cannot, but its source has delivered the citation readable since. */
    record Superseded(@Nullable String identifier, String reason) implements Received {}

    /** Asked for, and not delivered. */
    record Absent(String identifier, String reason) implements Received {}
}
