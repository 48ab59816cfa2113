package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elka.pubmed.eutils.Caller;
import org.elka.pubmed.eutils.CircuitBreaker;
import org.elka.pubmed.eutils.EutilsClient;
import org.elka.pubmed.eutils.EutilsSession;
import org.elka.pubmed.eutils.EutilsSettings;
import org.elka.pubmed.eutils.RateGate;
import org.elka.pubmed.eutils.RequestListener;
import org.elka.pubmed.eutils.Retries;
import org.elka.pubmed.eutils.RetryPolicy;
import org.elka.pubmed.eutils.RunBudget;
import org.elka.pubmed.eutils.Timing;
import org.jboss.logging.Logger;

/** The process's one way to PubMed: one rate gate and one circuit breaker, whatever the number of runs. */
@ApplicationScoped
public class Pubmed {
    /** Attempts beyond the first that a run may make in all. */
    private static final int RETRIES_A_RUN = 500;

    private static final long SLICE_MILLIS = 100;
    private static final Logger LOG = Logger.getLogger(Pubmed.class);

    private final Patience patience;
    private final EutilsClient client;
    private final CircuitBreaker breaker;
    private volatile boolean stopping;

    /**
     * How long to go on when PubMed does not answer well.
     *
     * @param ofRun how much time a run may lose to faults in all
     * @param peakHours when a large first load waits although PubMed would answer
     */
    record Patience(RetryPolicy retries, CircuitBreaker.Limits breaker, Duration ofRun, PeakHours peakHours) {}

    @Inject
    Pubmed(
            PubmedSettings settings,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "dev") String version) {
        this(
                eutils(settings, version),
                new Patience(
                        RetryPolicy.DEFAULT,
                        CircuitBreaker.Limits.DEFAULT,
                        settings.patience(),
                        settings.largeLoad() == 0
                                ? PeakHours.IGNORED
                                : PeakHours.of(settings.peakHours(), settings.largeLoad())));
    }

    Pubmed(EutilsSettings eutils, Patience patience) {
        this.patience = patience;
        boolean withKey = eutils.caller().apiKey() != null;
        this.client = new EutilsClient(eutils, new RateGate(withKey, Timing.monotonic()));
        this.breaker = new CircuitBreaker(patience.breaker(), Timing.monotonic());
    }

    private static EutilsSettings eutils(PubmedSettings settings, String version) {
        Caller caller = new Caller(
                settings.tool(),
                settings.email().orElse(null),
                settings.apiKey().orElse(null),
                version);
        return new EutilsSettings(
                settings.baseUrl(),
                caller,
                new EutilsSettings.Limits(
                        settings.connectTimeout(),
                        settings.responseTimeout(),
                        settings.responseTimeout().multipliedBy(2),
                        EutilsSettings.Limits.DEFAULT.bytes()));
    }

    @PreDestroy
    void close() {
        stopping = true;
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("closing connections to PubMed", e);
        }
    }

    /**
     * A run's conversation with PubMed.
     *
     * @param cancelled asked while the run waits; once it says true, the run's next request ends in an interruption
     */
    EutilsSession session(RequestListener listener, BooleanSupplier cancelled) {
        Timing timing = new Timing(Timing.monotonic(), duration -> sleep(duration, cancelled));
        Retries retries = new Retries(patience.retries(), breaker, timing, RandomGenerator.getDefault());
        return new EutilsSession(client, retries, new RunBudget(RETRIES_A_RUN, patience.ofRun()), listener);
    }

    /**
     * Waits where NCBI asks large first loads to wait.
     *
     * @param citations the load's size
     * @param waiting told until when, if there is anything to wait for
     */
    void awaitOffPeak(long citations, Consumer<Instant> waiting, BooleanSupplier cancelled)
            throws InterruptedException {
        Instant now = Instant.now();
        Optional<Instant> until = patience.peakHours().waitUntil(citations, now);
        if (until.isPresent()) {
            waiting.accept(until.get());
            sleep(Duration.between(now, until.get()), cancelled);
        }
    }

    /** Sleeps in small pieces: threads are not interrupted here, since that would close the database's file. */
    private void sleep(Duration duration, BooleanSupplier cancelled) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            if (stopping || cancelled.getAsBoolean()) {
                throw new InterruptedException("the run was cancelled while it waited for PubMed");
            }
            Thread.sleep(Math.max(0, Math.min(SLICE_MILLIS, (end - System.nanoTime()) / 1_000_000)));
        }
    }

    /** Whether PubMed answers, and if not, since when and until when it is left alone. */
    public CircuitBreaker.State state() {
        return breaker.state();
    }
}
