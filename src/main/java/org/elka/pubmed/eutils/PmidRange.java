package org.elka.pubmed.eutils;

/** PMIDs from {@code low} to {@code high}, both included. */
public record PmidRange(long low, long high) {
    /** Far above the highest PMID in use, which has eight digits. */
    static final PmidRange ALL = new PmidRange(1, 999_999_999);

    /** Those of a query's citations that are in the range, in PubMed's language. */
    String restrict(String query) {
        return "(" + query + ") AND " + low + ":" + high + "[uid]";
    }
}
