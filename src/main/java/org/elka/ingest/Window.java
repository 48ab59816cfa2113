package org.elka.ingest;

import java.time.LocalDate;
import org.elka.ingest.RunEntity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the next run of a topic asks for.
 *
 * @param since the first entry or modification date; null for everything that matches
 */
public record Window(Kind kind, @Nullable LocalDate since) {

    /**
     * Decides from where the topic stands. All dates are PubMed's own, not this machine's: its clock says what can
     * have entered by now.
     *
     * @param watermark up to which entry date the topic is complete; null for never
     * @param lastSweep when all identifiers were last compared; null for never
     * @param firstListing PubMed's date when the topic was first listed; null for never. A first load that did not
     *     complete is taken up from there: what it fetched may have been modified since
     * @param today PubMed's date
     */
    public static Window next(
            Topic topic,
            @Nullable LocalDate watermark,
            @Nullable LocalDate lastSweep,
            @Nullable LocalDate firstListing,
            LocalDate today) {
        if (watermark == null) {
            return new Window(Kind.FIRST_LOAD, firstListing == null ? null : firstListing.minus(topic.overlap()));
        }
        if (lastSweep == null || !lastSweep.plus(topic.sweep()).isAfter(today)) {
            return new Window(Kind.SWEEP, watermark.minus(topic.overlap()));
        }
        return new Window(Kind.INCREMENTAL, watermark.minus(topic.overlap()));
    }
}
