/**
 * How far the tagger agrees with people: labels in the codebook's format, or verdicts, against tags. Functions of both;
 * {@link org.elka.tagging.evaluation.Evaluation} puts the figures together.
 */
@NullMarked
package org.elka.tagging.evaluation;

import org.jspecify.annotations.NullMarked;
