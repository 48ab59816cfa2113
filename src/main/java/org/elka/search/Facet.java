package org.elka.search;

/** What matching articles can be counted by. An article counts once for each different value that it carries. */
public enum Facet {
    /** Tags that the article reports on. */
    REPORTS,
    /** Tags that the article only mentions. */
    MENTIONS,
    /** Year of publication. */
    YEAR,
    /** Publication types as PubMed names them. */
    TYPE,
    /** Three-letter codes as PubMed has them ("eng"). */
    LANGUAGE,
    /** MEDLINE abbreviation, or the title where there is none. */
    JOURNAL,
    DESIGN,
    DISORDER,
    ROUTE,
    COMPOUND,
    /** States in lower case with hyphens ("retraction-notice"). */
    STATUS,
    TOPIC
}
