package org.elka.search;

import java.util.Locale;

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
    /** Scales on which anxiety was measured. */
    SCALE,
    /** Whether anxiety fell, rose or stayed as it was. */
    DIRECTION,
    /** Doses by weight, in bands of mg/kg. */
    DOSE,
    /** Time to the first effect, in bands. */
    ONSET,
    /** How long the effect lasted, in bands. */
    DURATION,
    /** States in lower case with hyphens ("retraction-notice"). */
    STATUS,
    TOPIC;

    /** The name under which people ask for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
