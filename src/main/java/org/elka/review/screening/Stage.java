package org.elka.review.screening;

/** The two stages of screening, in the order of PRISMA 2020. */
public enum Stage {
    TITLE_ABSTRACT,
    FULL_TEXT
}
