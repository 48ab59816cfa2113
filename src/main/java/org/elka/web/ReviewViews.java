package org.elka.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.elka.access.CurrentPerson;
import org.elka.api.ReviewsResource;

/** Reviews as those who take part in them see them on every page. */
@ApplicationScoped
public class ReviewViews {
    private final ReviewsResource reviews;
    private final CurrentPerson current;

    ReviewViews(ReviewsResource reviews, CurrentPerson current) {
        this.reviews = reviews;
        this.current = current;
    }

    /** The review, for a member of it. */
    ReviewView of(long id) {
        return ReviewView.of(reviews.seen(id), current.require().login());
    }
}
