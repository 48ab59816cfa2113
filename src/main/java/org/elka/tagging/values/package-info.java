/**
 * Reads values out of a title and abstract: onset, duration, participants, doses, routes, compounds, design,
 * disorders, direction of anxiety and scope. Pure functions of the text and a vocabulary; every pass over the text is
 * linear in its length and no regular expression is used, so hostile text cannot make it run long.
 */
@NullMarked
package org.elka.tagging.values;

import org.jspecify.annotations.NullMarked;
