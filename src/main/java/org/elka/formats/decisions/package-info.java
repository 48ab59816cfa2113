/** Screening decisions as other tools write them into their exports: {@link org.elka.formats.decisions.DecisionLayout}. */
@NullMarked
package org.elka.formats.decisions;

import org.jspecify.annotations.NullMarked;
