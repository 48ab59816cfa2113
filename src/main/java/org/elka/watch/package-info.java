/**
 * What is searched again and again: saved searches with their versions, executions that can be cited and run again as
 * of their change, and alerts on what happens to their answers. {@link org.elka.watch.PastAnswers} is what both rest
 * on: the answer to a query as of any change of the library.
 */
@NullMarked
package org.elka.watch;

import org.jspecify.annotations.NullMarked;
