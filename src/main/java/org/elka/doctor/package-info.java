/**
 * Checks what must be true of a library at any time: that runs balance, that articles say what their records say and
 * evidence is verbatim, that the change log and the index hold every article; and mends what can be mended.
 */
@NullMarked
package org.elka.doctor;

import org.jspecify.annotations.NullMarked;
