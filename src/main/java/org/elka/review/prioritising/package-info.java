/**
 * In which order records are worth a reviewer's time, learned from the decisions so far; and how well such an order
 * does on reviews that are finished. Functions of their input: no library, no clock.
 */
@NullMarked
package org.elka.review.prioritising;

import org.jspecify.annotations.NullMarked;
