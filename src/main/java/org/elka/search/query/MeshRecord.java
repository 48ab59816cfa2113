package org.elka.search.query;

import java.util.List;

/**
 * One record of the MeSH thesaurus, as NLM writes its names.
 *
 * @param ui NLM's identifier ("D007649", "C022189")
 * @param kind what it may be used as
 * @param name the preferred one ("Phobia, Social")
 * @param terms entry terms, in NLM's order, without the name
 * @param treeNumbers its places in the trees ("F03.080.725.500"); none for a supplementary concept
 * @param actions names of the headings of its pharmacological actions
 */
public record MeshRecord(
        String ui, Kind kind, String name, List<String> terms, List<String> treeNumbers, List<String> actions) {
    /** How PubMed uses a record. */
    public enum Kind {
        HEADING,
        PUBLICATION_TYPE,
        /** Of the supplementary concept records: substances, protocols, rare diseases. */
        SUPPLEMENTARY
    }
}
