package org.elka.review.screening;

import java.time.Instant;

/**
 * One entry of a review's history.
 *
 * @param number from 1, without gaps
 * @param person who did it; 0 for Elka itself
 */
public record Entry(long number, Instant made, long person, ReviewEvent event) {}
