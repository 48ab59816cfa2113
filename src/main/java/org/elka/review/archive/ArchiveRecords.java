package org.elka.review.archive;

import java.util.List;
import java.util.function.Consumer;

/** Takes records of another library in; implemented where imports are known. */
public interface ArchiveRecords {
    /** Pages of records, one after the other. */
    @FunctionalInterface
    interface Pages {
        /** Hands over page after page. */
        void each(Consumer<List<ArchivedArticle.Text>> page);
    }

    /**
     * Takes them in as one import with its ledger.
     *
     * @param name what the import is called
     * @return the run's number
     */
    long takeIn(String name, Pages pages);
}
