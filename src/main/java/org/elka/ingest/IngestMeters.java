package org.elka.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.elka.library.store.Library;
import org.elka.pubmed.eutils.CircuitBreaker;

/** What is measured of ingestion: articles, runs by state, quarantine, and whether PubMed is asked. */
@Singleton
final class IngestMeters implements MeterBinder {
    private final Library library;
    private final Runs runs;
    private final Pubmed pubmed;

    IngestMeters(Library library, Runs runs, Pubmed pubmed) {
        this.library = library;
        this.runs = runs;
        this.pubmed = pubmed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("elka.articles", library::articleCount)
                .description("Articles in the library, whatever their state")
                .register(registry);
        Gauge.builder("elka.quarantine", runs::quarantined)
                .description("Entries that could not be read and wait")
                .register(registry);
        for (RunEntity.State state : RunEntity.State.values()) {
            Gauge.builder("elka.runs", () -> runs.count(state))
                    .description("Runs by their state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("elka.pubmed.asked", () -> pubmed.state() instanceof CircuitBreaker.State.Closed ? 1 : 0)
                .description("1 while PubMed is asked, 0 while it is left alone because it failed")
                .register(registry);
    }
}
