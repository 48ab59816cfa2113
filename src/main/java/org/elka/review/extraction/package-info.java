/**
 * Data extraction of reviews: {@link org.elka.review.extraction.Form} says what is asked, {@link
 * org.elka.review.extraction.Answers} what was read, {@link org.elka.review.extraction.Prefilling} what Elka itself read.
 */
@NullMarked
package org.elka.review.extraction;

import org.jspecify.annotations.NullMarked;
