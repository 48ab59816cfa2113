package org.elka.review.screening;

import java.util.List;
import java.util.Optional;

/** What imports brought; implemented where their ledgers are known. */
public interface ImportedRecords {
    /**
     * Every entry of an import that became a record, or was one the library had, by article. Entries are numbered so that
     * no record of the library has the same number.
     *
     * @return empty if there is no such import, or it is under way
     */
    Optional<List<ReviewEvent.Arrival>> ofRun(long run);
}
