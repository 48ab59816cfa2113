package org.elka.web;

import java.util.List;
import java.util.Objects;
import org.elka.api.ProtocolJson.CriterionJson;
import org.elka.api.ReviewJson;
import org.elka.review.prisma.Flow;

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

    /** The end of a day ("2026-01-31"), or a time as the API takes it, for the API. */
    static String time(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? text + "T23:59:59.999999Z" : text;
    }

    /** The words of a reason to exclude, by the name under which it is counted. */
    String reason(String id) {
        List<CriterionJson> criteria =
                Objects.requireNonNullElse(json.protocol().criteria(), List.of());
        return criteria.stream()
                .filter(one -> one.id().equals(id))
                .map(CriterionJson::text)
                .findFirst()
                .orElse(id.equals(Flow.NO_REASON) ? "no reason given" : id);
    }

    public long id() {
        return json.id();
    }

    public boolean open() {
        return !json.closed();
    }
}
