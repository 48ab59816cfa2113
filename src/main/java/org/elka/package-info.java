/** Elka, the Evidence Library for Ketamine in Anxiety. One package a feature; see {@code docs/architecture.md}. */
@NullMarked
package org.elka;

import org.jspecify.annotations.NullMarked;
