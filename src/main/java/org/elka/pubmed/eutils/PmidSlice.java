package org.elka.pubmed.eutils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query's citations: some days and, where days do not divide them, some PMIDs.
 *
 * @param undivided how often in a row a division by days left everything on one side
 */
record PmidSlice(DateRange days, @Nullable PmidRange pmids, int undivided) {
    /** Then all is on one day or on few, and finding out which costs more requests than dividing by PMID. */
    private static final int GIVE_UP_ON_DAYS = 2;

    record Halves(PmidSlice first, PmidSlice second) {}

    static PmidSlice of(DateRange days) {
        return new PmidSlice(days, null, 0);
    }

    /** True if the next division is by days, which needs no PMIDs. */
    boolean dividesByDays() {
        return pmids == null && !days.isOneDay() && undivided < GIVE_UP_ON_DAYS;
    }

    /** This slice, after a division that left everything in it, or not. */
    PmidSlice afterDivision(boolean leftAll) {
        return new PmidSlice(days, pmids, leftAll ? undivided + 1 : 0);
    }

    Search search(String query) {
        return Search.all(pmids == null ? query : pmids.restrict(query), days);
    }

    /**
     * Two slices that make up this one.
     *
     * @param seen some of the slice's PMIDs, at least two where it is not divided by days: the division is at their
     *     middle, as PMIDs come in clusters
     * @param newest see {@link DateRange#divide}
     */
    Halves split(List<String> seen, LocalDate newest) {
        if (dividesByDays()) {
            DateRange.Halves halves = days.divide(newest);
            return new Halves(
                    new PmidSlice(halves.newer(), null, undivided), new PmidSlice(halves.older(), null, undivided));
        }
        PmidRange range = pmids == null ? PmidRange.ALL : pmids;
        long[] sorted = seen.stream().mapToLong(Long::parseLong).sorted().toArray();
        long middle = sorted[sorted.length / 2 - 1];
        return new Halves(
                new PmidSlice(days, new PmidRange(range.low(), middle), undivided),
                new PmidSlice(days, new PmidRange(middle + 1, range.high()), undivided));
    }
}
