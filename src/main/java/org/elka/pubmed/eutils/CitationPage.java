package org.elka.pubmed.eutils;

import java.util.List;

/**
 * What PubMed delivered for the identifiers of one page. Each of {@code asked} is in {@code entries} or in
 * {@code missing}, once.
 *
 * @param entries in the order asked for, unreadable citations among them
 * @param missing not delivered, also when asked for alone
 */
public record CitationPage<E>(List<String> asked, List<Entry<E>> entries, List<Missing> missing) {
    public CitationPage {
        asked = List.copyOf(asked);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /**
     * A citation that came.
     *
     * @param pmid the one that was asked for
     */
    public record Entry<E>(String pmid, E content) {}

    /**
     * A citation that did not come.
     *
     * @param reason for the curator
     */
    public record Missing(String pmid, String reason) {}
}
