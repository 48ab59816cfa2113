/**
 * Talking to NCBI E-utilities about PubMed: requests at the permitted rate, replies checked by their bodies, faults as
 * values, retries within a run's budget, and identifier lists proven complete beyond ESearch's limit of 9,999.
 *
 * <p>From the bottom up: {@link org.elka.pubmed.eutils.EutilsClient} makes one request through the process's one
 * {@link org.elka.pubmed.eutils.RateGate}; {@link org.elka.pubmed.eutils.EutilsSession} repeats it for one run, behind
 * a {@link org.elka.pubmed.eutils.CircuitBreaker}; {@link org.elka.pubmed.eutils.PmidLister} and
 * {@link org.elka.pubmed.eutils.CitationFetcher} use the session. Nothing here is a singleton or knows of injection:
 * who builds the objects must build one gate and one breaker a process.
 *
 * <p>Retrying and circuit breaking are own code because a library's would have to be wrapped nearly whole: delays come
 * from PubMed's Retry-After, the budget spans all requests of a run, each attempt goes to the run's ledger, and the
 * breaker says since when and until when. Sources of the rules: NLM, "Entrez Programming Utilities Help" (NBK25497,
 * NBK25499).
 */
@NullMarked
package org.elka.pubmed.eutils;

import org.jspecify.annotations.NullMarked;
