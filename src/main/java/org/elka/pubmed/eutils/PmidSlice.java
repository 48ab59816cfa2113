package org.elka.pubmed.eutils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a query's citations: some days and, where one day holds too many, some PMIDs. */
record PmidSlice(DateRange days, @Nullable PmidRange pmids) {

    record Halves(PmidSlice first, PmidSlice second) {}

    Search search(String query) {
        return Search.all(pmids == null ? query : pmids.restrict(query), days);
    }

    /**
     * Two slices that make up this one.
     *
     * @param seen of a single day, some of its PMIDs, at least two: it is divided where their middle is, as PMIDs come
     *     in clusters
     * @param newest of several days, see {@link DateRange#divide}
     */
    Halves split(List<String> seen, LocalDate newest) {
        if (!days.isOneDay()) {
            DateRange.Halves halves = days.divide(newest);
            return new Halves(new PmidSlice(halves.newer(), null), new PmidSlice(halves.older(), null));
        }
        PmidRange range = pmids == null ? PmidRange.ALL : pmids;
        long[] sorted = seen.stream().mapToLong(Long::parseLong).sorted().toArray();
        long middle = sorted[sorted.length / 2 - 1];
        return new Halves(
                new PmidSlice(days, new PmidRange(range.low(), middle)),
                new PmidSlice(days, new PmidRange(middle + 1, range.high())));
    }
}
