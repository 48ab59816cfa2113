/**
 * How far people, or people and a machine, agree: ratings in, coefficients with their intervals out. Functions of their
 * input; {@code docs/screening.md} says which coefficient is for what.
 */
@NullMarked
package org.elka.review.agreement;

import org.jspecify.annotations.NullMarked;
