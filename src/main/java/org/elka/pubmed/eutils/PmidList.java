package org.elka.pubmed.eutils;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All PMIDs of a query at one time, proven complete: each part came whole, the parts' counts sum to the whole's, asked
 * for before and after, and no PMID is in two parts.
 *
 * @param pmids the highest first, so about the newest first
 * @param parts those that hold any, as they were asked for; one where ESearch shows all
 * @param translation the query as PubMed understood it
 */
public record PmidList(List<String> pmids, List<Part> parts, String translation, SearchReply.Warnings warnings) {
    public PmidList {
        pmids = List.copyOf(pmids);
        parts = List.copyOf(parts);
    }

    static PmidList of(SearchReply whole, Collection<String> pmids, List<Part> parts) {
        List<String> sorted = pmids.stream()
                .sorted(Comparator.comparing(Long::valueOf, Comparator.reverseOrder()))
                .toList();
        return new PmidList(sorted, parts, whole.translation(), whole.warnings());
    }

    /**
     * What one request listed.
     *
     * @param days null for all
     * @param pmids null for all
     */
    public record Part(@Nullable DateRange days, @Nullable PmidRange pmids, int count) {}
}
