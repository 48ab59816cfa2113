/**
 * What tagging and value reading share: a text cut into sentences with their roles, tokens in a normal spelling, phrases
 * found in linear time, abbreviations as the text defines them, and the assertion status of what was found. Every
 * offset counts UTF-16 code units of the field as it was given. No regular expression touches the text, so that no
 * text can make one run long.
 */
@NullMarked
package org.elka.tagging.text;

import org.jspecify.annotations.NullMarked;
