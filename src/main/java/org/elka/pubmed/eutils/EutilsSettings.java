package org.elka.pubmed.eutils;

import java.net.URI;
import java.time.Duration;

/**
 * Where E-utilities are, who asks, and how long and how much to accept.
 *
 * @param baseUrl the folder of {@code esearch.fcgi} and its sisters, http or https; a missing last slash is added
 */
public record EutilsSettings(URI baseUrl, Caller caller, Limits limits) {
    public static final URI NCBI = URI.create("https://eutils.ncbi.nlm.nih.gov/entrez/eutils/");

    public EutilsSettings {
        String scheme = baseUrl.getScheme();
        if (baseUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "the base URL of E-utilities must be like " + NCBI + ", but is \"" + baseUrl + "\"");
        }
        baseUrl = baseUrl.getPath().endsWith("/") ? baseUrl : URI.create(baseUrl + "/");
    }

    /**
     * Limits of one request.
     *
     * @param connect for the connection, TLS included
     * @param silence between two pieces of the reply
     * @param whole from the request to the reply's last byte
     * @param bytes size of a reply once decompressed; 200 citations take 1-5 MB, with thousands of authors 30
     */
    public record Limits(Duration connect, Duration silence, Duration whole, int bytes) {
        public static final Limits DEFAULT =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), 64 << 20);
    }
}
