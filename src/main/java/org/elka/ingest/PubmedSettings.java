package org.elka.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How PubMed is asked. */
@ConfigMapping(prefix = "elka.pubmed")
public interface PubmedSettings {
    /** Where E-utilities answer. */
    @WithDefault("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/")
    URI baseUrl();

    /** NCBI's key, with which 10 instead of 3 requests a second are allowed. Default: none. */
    Optional<String> apiKey();

    /** The name under which NCBI knows this software. */
    @WithDefault("elka")
    String tool();

    /** Where NCBI can reach whoever runs it. Default: none; NCBI asks for one. */
    Optional<String> email();

    /** How long a connection may take to come about. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long a whole reply may take. */
    @WithDefault("60s")
    Duration responseTimeout();

    /** When NCBI asks to be spared large jobs: hours of weekdays, US Eastern time. */
    @WithDefault("05:00-21:00")
    String peakHours();

    /** From how many citations on a first load waits for the end of NCBI's peak hours. 0 for never. */
    @WithDefault("10000")
    long largeLoad();

    /** For how long a run goes on trying while PubMed is away. */
    @WithDefault("15m")
    Duration patience();
}
