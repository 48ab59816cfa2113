/** Reads values out of a text, each with its evidence: design, participants, dose, route, onset, duration, direction. */
@NullMarked
package org.elka.tagging.values;

import org.jspecify.annotations.NullMarked;
