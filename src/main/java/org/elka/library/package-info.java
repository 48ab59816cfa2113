/**
 * What the library holds: citations as read, articles with their versions, tags with their evidence, and the change
 * log. The types here are plain values that every other package may use; {@code library.store} keeps them in the
 * database. Uses nothing else of Elka.
 */
@NullMarked
package org.elka.library;

import org.jspecify.annotations.NullMarked;
