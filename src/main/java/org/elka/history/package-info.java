/**
 * What people searched, line by line, so that a query can refer to an earlier one as "#1". {@link
 * org.elka.history.SearchHistories} keeps the lines.
 */
@NullMarked
package org.elka.history;

import org.jspecify.annotations.NullMarked;
