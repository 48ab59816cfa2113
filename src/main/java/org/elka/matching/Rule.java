package org.elka.matching;

import java.util.Locale;

/** By what two records were found to be one publication. */
public enum Rule {
    SAME_PMID,
    SAME_PMCID,
    SAME_DOI,
    /** Journal, volume and pages. */
    SAME_PLACE,
    /** Pages from first to last, the volume missing or mistyped. */
    SAME_PAGES,
    /** Title, authors, volume and issue; pages missing, or those of an abstract that was cited twice. */
    SAME_ISSUE,
    /** Title, authors and year, and nothing against it. */
    SAME_WORK,
    /** Title, authors and journal; once ahead of print, once in an issue. */
    AHEAD_OF_PRINT,
    /** Title and the author's whole name. */
    SAME_DISSERTATION;

    /** As it is written: "same-place". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
