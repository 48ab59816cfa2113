package org.elka.pubmed.eutils;

import java.time.Instant;

/** Follows the requests of a run, to keep them and to tell the curator what is going on. */
public interface RequestListener {
    void attempted(Attempt attempt);

    /** Nothing happens until then, because of that. */
    void waiting(Instant until, Fault because);
}
