package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.elka.testing.Standin;

/** Clients for tests, all of one process behind one gate as in Elka itself. */
final class Clients {
    static final Caller CALLER = new Caller("elka", "curator@example.org", null, "0.0");
    static final Caller WITH_KEY = new Caller("elka", "curator@example.org", "secret-key", "0.0");

    static final EutilsSettings.Limits PATIENT = EutilsSettings.Limits.DEFAULT;
    static final EutilsSettings.Limits HASTY =
            new EutilsSettings.Limits(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(3), 1 << 20);

    /** With a key's limit: the stand-in counts a client with a key by the higher one. */
    private static final RateGate GATE = new RateGate(true, Timing.monotonic());

    private Clients() {}

    static EutilsClient to(URI baseUrl, EutilsSettings.Limits limits) {
        return new EutilsClient(new EutilsSettings(baseUrl, WITH_KEY, limits), GATE);
    }

    /** A run's session that retries without loss of time. */
    static EutilsSession session(EutilsClient client, RequestListener listener) {
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 6);
        Timing timing = new Timing(Timing.monotonic(), _ -> {});
        CircuitBreaker breaker = new CircuitBreaker(CircuitBreaker.Limits.DEFAULT, timing.clock());
        return new EutilsSession(
                client, new Retries(policy, breaker, timing, new Random(1)), RunBudget.standard(), listener);
    }

    static URI nowhere() {
        return URI.create("http://127.0.0.1:" + Standin.freePort() + "/");
    }

    static <T> T answered(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return ((Reply.Answered<T>) reply).value();
    }
}
