package org.elka.review.screening;

/** How an article stands at a stage. */
public enum Status {
    /** It has not come to this stage, or not any more. */
    WAITING,
    /** Decisions are missing. */
    OPEN,
    /** All decisions are there and differ. */
    CONFLICT,
    INCLUDED,
    EXCLUDED,
    /** Its full text could not be had. */
    NOT_RETRIEVED;

    /** Whether the stage has come to an end for the article. */
    public boolean isFinal() {
        return this == INCLUDED || this == EXCLUDED || this == NOT_RETRIEVED;
    }
}
