package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;

/**
 * One request that was made, for the run's ledger.
 *
 * @param number of the attempt at this request, from 1
 * @param took until the reply was read and checked, waiting for leave by the rate limit included
 */
public record Attempt(EutilsRequest request, int number, Instant started, Duration took, Reply<?> reply) {}
