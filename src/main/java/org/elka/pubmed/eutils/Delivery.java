package org.elka.pubmed.eutils;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came over the wire, before anyone looked into it. */
sealed interface Delivery {
    record Delivered(int status, byte[] body, @Nullable Duration retryAfter) implements Delivery {}

    record Undelivered(Fault fault) implements Delivery {}
}
