package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void theDeepestCauseSpeaks() {
        Exception full = new IllegalStateException("No space left on device");
        Exception closing = new IllegalStateException("cannot be closed");
        closing.addSuppressed(full);
        assertThat(Causes.inWords(new RuntimeException("a page failed", closing)))
                .isEqualTo("No space left on device");
    }

    @Test
    void aTransactionThatWasEndedIsExplained() {
        Exception ended = new IllegalStateException("ARJUNA016102: The transaction is not active!");
        assertThat(Causes.inWords(new RuntimeException(ended)))
                .contains("quarkus.transaction-manager.default-transaction-timeout", "start again")
                .doesNotContain("ARJUNA");
    }
}
