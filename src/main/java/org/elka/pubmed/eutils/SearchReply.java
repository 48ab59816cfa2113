package org.elka.pubmed.eutils;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ESearch's answer, checked to hold as many identifiers as were due.
 *
 * @param count citations in all that match, also beyond the page
 * @param ids PMIDs of the page, in PubMed's order
 * @param history null unless asked for
 * @param translation the query as PubMed understood it
 */
public record SearchReply(
        int count, List<String> ids, @Nullable History history, String translation, Warnings warnings) {
    public SearchReply {
        ids = List.copyOf(ids);
    }

    /**
     * What PubMed ignored or did not find; a query with any is shown to the curator. (A field that it does not know
     * makes the whole query {@link Reply.Refused}.)
     *
     * @param messages PubMed's remarks, without its "No items found."
     */
    public record Warnings(List<String> phrasesNotFound, List<String> phrasesIgnored, List<String> messages) {
        public static final Warnings NONE = new Warnings(List.of(), List.of(), List.of());

        public Warnings {
            phrasesNotFound = List.copyOf(phrasesNotFound);
            phrasesIgnored = List.copyOf(phrasesIgnored);
            messages = List.copyOf(messages);
        }

        public boolean isEmpty() {
            return equals(NONE);
        }
    }
}
