package org.elka.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How ingestion goes about its work. */
@ConfigMapping(prefix = "elka.ingest")
public interface IngestSettings {
    /** Whether topics run by their schedule; a person can start them all the same. */
    @WithDefault("true")
    boolean schedule();

    /** By how much, at most, a scheduled time is put off by chance, so that not all who watch PubMed ask at once. */
    @WithDefault("5m")
    Duration jitter();

    /** After how long a run that did not complete is tried again. */
    @WithDefault("30m")
    Duration retryAfter();
}
