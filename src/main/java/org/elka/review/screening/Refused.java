package org.elka.review.screening;

/** What a person asked of a review that it cannot take; the message says why and what to do. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why. */
    public enum Kind {
        /** There is no such review, or none that this person may know of. */
        UNKNOWN_REVIEW,
        /** The review has no such article. */
        UNKNOWN_ARTICLE,
        /** The person's roles do not allow it. */
        ROLE,
        /** It has changed since the person looked. */
        STALE,
        /** It does not go with how things stand. */
        CONFLICT,
        /** It does not go with the protocol. */
        INVALID
    }

    Refused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
