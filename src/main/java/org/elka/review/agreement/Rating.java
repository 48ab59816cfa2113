package org.elka.review.agreement;

/**
 * What one rater said of one unit.
 *
 * @param unit what was rated, such as an article
 * @param rater who said it; a machine can be one
 * @param category what was said, one of {@link Ratings}' categories
 */
public record Rating(String unit, String rater, String category) {}
