/**
 * How much of what a review looks for has been found, with a bound that holds, and whether that is enough to stop.
 * Functions of the decisions in their order; {@code docs/screening.md} explains the methods and says how they did.
 */
@NullMarked
package org.elka.review.stopping;

import org.jspecify.annotations.NullMarked;
