package org.elka.review.screening;

/** What a reviewer says of an article at a stage. */
public enum Choice {
    INCLUDE,
    EXCLUDE,
    /** Of a title and abstract: to be seen in full. Of a full text: undecided, for another to settle. */
    MAYBE
}
