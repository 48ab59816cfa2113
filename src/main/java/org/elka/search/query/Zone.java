package org.elka.search.query;

/** A kind of text of an article. A phrase is found within one text of one zone, never across. */
public enum Zone {
    TITLE,
    /** The abstract and the other abstracts. */
    ABSTRACT,
    /** The authors' and other parties' keywords, one text each. */
    KEYWORDS,
    /** What an indexer wrote: headings, subheadings, substances, publication types, groups, notes; one text each. */
    TERMS,
    AFFILIATIONS,
    /** What the authors declare of conflicts of interest. */
    CONFLICTS,
    /** The title in the original language. */
    VERNACULAR,
    /** Names of people, journals, registrations, grants and identifiers, one text each. */
    REST
}
