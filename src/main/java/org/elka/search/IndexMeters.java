package org.elka.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.elka.library.ChangeLog;

/** What is measured of the index: what it holds, and how far it is behind the library. */
@Singleton
final class IndexMeters implements MeterBinder {
    private final ChangeLog log;
    private final LibraryIndex index;

    IndexMeters(ChangeLog log, LibraryIndex index) {
        this.log = log;
        this.index = index;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("elka.index.articles", () -> index.state().articles())
                .description("Articles that searches see")
                .register(registry);
        Gauge.builder("elka.index.lag", this::lag)
                .description("Changes of the library that searches do not see yet")
                .baseUnit("changes")
                .register(registry);
        Gauge.builder("elka.index.rebuilds", index::rebuilds)
                .description("How often the index was made anew since the start")
                .register(registry);
    }

    private long lag() {
        long visible = index.state().lastChange();
        return Math.max(0, log.last() - visible);
    }
}
