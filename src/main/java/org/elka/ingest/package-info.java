/**
 * Brings records in: topics with their schedule, runs with their ledger and watermark, the pipeline from a source to
 * the library, and the quarantine of what cannot be read.
 */
@NullMarked
package org.elka.ingest;

import org.jspecify.annotations.NullMarked;
