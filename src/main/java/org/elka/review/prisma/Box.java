package org.elka.review.prisma;

/** The boxes of the flow that hold articles, with those of a review that is not finished. */
public enum Box {
    /** All that were identified, duplicates aside. */
    IDENTIFIED,
    /** For which another article stands. */
    DUPLICATES,
    /** Left out before screening by a rule. */
    EXCLUDED_BY_AUTOMATION,
    /** Title and abstract decided on. */
    SCREENED,
    /** Title and abstract not decided on yet, or in conflict. */
    AWAITING_SCREENING,
    /** Excluded by title and abstract. */
    EXCLUDED,
    /** Full text sought. */
    SOUGHT,
    NOT_RETRIEVED,
    /** Full text decided on. */
    ASSESSED,
    /** Full text not decided on yet, or in conflict. */
    AWAITING_ASSESSMENT,
    /** Excluded by full text. */
    EXCLUDED_REPORTS,
    INCLUDED,
    /** Included when the previous version of the review was made. */
    PREVIOUSLY_INCLUDED
}
