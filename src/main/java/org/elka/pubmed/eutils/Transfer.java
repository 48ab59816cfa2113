package org.elka.pubmed.eutils;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came over the wire, before anyone looked into it. */
sealed interface Transfer {
    record Received(int status, byte[] body, @Nullable Duration retryAfter) implements Transfer {}

    record Broken(Fault fault) implements Transfer {}
}
