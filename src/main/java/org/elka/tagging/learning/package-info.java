/** Learns from labels and verdicts: levels of tags on top of the rules, and the calibration of confidence. */
@NullMarked
package org.elka.tagging.learning;

import org.jspecify.annotations.NullMarked;
