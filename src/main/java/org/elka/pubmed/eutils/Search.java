package org.elka.pubmed.eutils;

import org.jspecify.annotations.Nullable;

/**
 * A question to ESearch.
 *
 * @param query in PubMed's language
 * @param window only citations of these days; null for all
 * @param start rank of the first identifier wanted, from 0
 * @param size how many are wanted
 * @param history whether PubMed keeps the result for {@link EutilsClient#fetch(History, int, int)}
 */
public record Search(String query, @Nullable DateRange window, int start, int size, boolean history) {
    /** ESearch shows no identifier beyond this rank, and clamps the last page in silence. */
    public static final int REACH = 9_999;

    public Search {
        if (start < 0 || size < 0 || start + size > REACH) {
            throw new IllegalArgumentException(
                    "ESearch shows ranks 0 to " + (REACH - 1) + ", not " + start + " to " + (start + size - 1));
        }
    }

    /** As many identifiers as ESearch shows. */
    public static Search all(String query, @Nullable DateRange window) {
        return new Search(query, window, 0, REACH, false);
    }

    /** Only how many there are. */
    public static Search count(String query, @Nullable DateRange window) {
        return new Search(query, window, 0, 0, false);
    }

    EutilsRequest request() {
        EutilsRequest request = EutilsRequest.of(EutilsRequest.Verb.ESEARCH)
                .with("term", query)
                .with("retmode", "xml")
                .with("retstart", Integer.toString(start))
                .with("retmax", Integer.toString(size));
        if (window != null) {
            request = request.with("datetype", window.type().code())
                    .with("mindate", window.mindate())
                    .with("maxdate", window.maxdate());
        }
        return history ? request.with("usehistory", "y") : request;
    }

    /** How many identifiers PubMed owes for this question when it counts {@code count} in all. */
    int due(int count) {
        return Math.max(0, Math.min(size, Math.min(count, REACH) - start));
    }
}
