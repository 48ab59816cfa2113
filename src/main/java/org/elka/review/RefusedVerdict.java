package org.elka.review;

/** A verdict does not fit the article that it is on; the message says why and what would fit. */
public final class RefusedVerdict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedVerdict(String reason) {
        super(reason);
    }
}
