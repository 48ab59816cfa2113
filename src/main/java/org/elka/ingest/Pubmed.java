package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

    private static final Logger LOG = Logger.getLogger(Pubmed.class);

    private final PubmedSettings settings;
    private final EutilsClient client;
    private final Retries retries;
    private final CircuitBreaker breaker;

    Pubmed(
            PubmedSettings settings,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "dev") String version) {
        this.settings = settings;
        Caller caller = new Caller(
                settings.tool(),
                settings.email().orElse(null),
                settings.apiKey().orElse(null),
                version);
        EutilsSettings eutils = new EutilsSettings(
                settings.baseUrl(),
                caller,
                new EutilsSettings.Limits(
                        settings.connectTimeout(),
                        settings.responseTimeout(),
                        settings.responseTimeout().multipliedBy(2),
                        EutilsSettings.Limits.DEFAULT.bytes()));
        Timing timing = Timing.real();
        this.client = new EutilsClient(eutils, new RateGate(settings.apiKey().isPresent(), timing.clock()));
        this.breaker = new CircuitBreaker(CircuitBreaker.Limits.DEFAULT, timing.clock());
        this.retries = new Retries(RetryPolicy.DEFAULT, breaker, timing, RandomGenerator.getDefault());
    }

    @PreDestroy
    void close() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("closing connections to PubMed", e);
        }
    }

    /** A run's conversation with PubMed. */
    EutilsSession session(RequestListener listener) {
        return new EutilsSession(client, retries, new RunBudget(RETRIES_A_RUN, settings.patience()), listener);
    }

    /** Whether PubMed answers, and if not, since when and until when it is left alone. */
    public CircuitBreaker.State state() {
        return breaker.state();
    }
}
