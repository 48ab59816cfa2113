package org.elka.review.screening;

/** What a person may do in a review; one person can have several roles. */
public enum Role {
    /** Sets the protocol, the members and the sources. */
    OWNER,
    /** Screens. */
    REVIEWER,
    /** Settles what reviewers disagree on. */
    ADJUDICATOR,
    /** Sees what is not blinded, and says nothing. */
    OBSERVER
}
