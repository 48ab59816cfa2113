/**
 * Which records are the same publication, and why. Functions of their input: no database, no clock, no injection.
 *
 * <p>A {@link org.elka.matching.Description} is what is compared of a citation; {@link org.elka.matching.Judge} says of
 * two of them whether they are one publication, by a named rule and with the evidence of each field;
 * {@link org.elka.matching.Blocking} says which are worth comparing; {@link org.elka.matching.Deduplication} puts many
 * into clusters that hold together. The rules are explained in {@code docs/matching.md}.
 */
@NullMarked
package org.elka.matching;

import org.jspecify.annotations.NullMarked;
