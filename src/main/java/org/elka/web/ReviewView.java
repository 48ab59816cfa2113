package org.elka.web;

import org.elka.api.ReviewJson;

/**
 * A review with what who looks may do in it; what they may not do, no page offers.
 *
 * @param login of who looks
 */
record ReviewView(ReviewJson json, String login, boolean owner, boolean reviewer, boolean adjudicator) {
    static ReviewView of(ReviewJson review, String login) {
        return new ReviewView(
                review,
                login,
                is(review, login, "owner"),
                is(review, login, "reviewer"),
                is(review, login, "adjudicator"));
    }

    private static boolean is(ReviewJson review, String login, String role) {
        return review.members().stream()
                .filter(member -> member.person().login().equals(login))
                .anyMatch(member -> member.roles().contains(role));
    }

    public long id() {
        return json.id();
    }

    public boolean open() {
        return !json.closed();
    }
}
