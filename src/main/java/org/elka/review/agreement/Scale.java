package org.elka.review.agreement;

/** What the order of the categories means. */
public enum Scale {
    /** Nothing: reasons for exclusion, labels. */
    NOMINAL,
    /** A rank: with include, maybe, exclude, include and exclude are farther apart than either is from maybe. */
    ORDINAL
}
