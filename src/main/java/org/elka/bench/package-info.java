/**
 * Measures Elka against baselines in the same run, on files that it makes itself: {@code CitationGenerator} writes
 * documents in PubMed's format out of a word model of its own, of any size, the same for the same seed.
 */
@NullMarked
package org.elka.bench;

import org.jspecify.annotations.NullMarked;
