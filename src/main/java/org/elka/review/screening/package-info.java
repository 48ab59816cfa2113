/**
 * Systematic reviews and their screening. A review is what happened in it: {@link
 * org.elka.review.screening.ReviewEvent} says what can, {@link org.elka.review.screening.Review} is what that comes to,
 * and {@link org.elka.review.screening.Reviews} keeps and adds to it.
 */
@NullMarked
package org.elka.review.screening;

import org.jspecify.annotations.NullMarked;
