package org.elka.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.elka.search.Facet;

/**
 * Asks a server over HTTP and takes the whole answer, but reads no more of it than the total: the client is not what
 * is measured. Words are not mapped, so that the server is asked the same query as the bare searcher.
 */
public final class HttpSearch implements SearchBench.Asked, AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    /** Bytes read at once: a page of hits has some 130 kB. */
    private static final int BUFFER = 1 << 16;

    private final URI articles;
    private final CloseableHttpClient http;

    /** @param parameters of each search, beside the query and the number of hits */
    private HttpSearch(URI server, String parameters) {
        this.articles =
                server.resolve("/api/v1/articles?mapping=false&limit=" + SearchBench.LIMIT + parameters + "&q=");
        this.http = HttpClients.custom()
                .disableContentCompression()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(SearchLoad.CLIENTS)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setBufferSize(BUFFER)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** Hits alone. @param server scheme, host and port */
    public static HttpSearch plain(URI server) {
        return new HttpSearch(server, "");
    }

    /** Hits with the passages that show why they are there, and every facet counted: what the page of a search asks. */
    public static HttpSearch whole(URI server) {
        return new HttpSearch(
                server,
                "&snippets=1&facets="
                        + Arrays.stream(Facet.values()).map(Facet::label).collect(Collectors.joining(",")));
    }

    @Override
    public long total(String query) throws IOException {
        URI asked = URI.create(articles + URLEncoder.encode(query, StandardCharsets.UTF_8));
        byte[] answer = http.execute(new HttpGet(asked), response -> {
            byte[] body = EntityUtils.toByteArray(response.getEntity());
            if (response.getCode() != 200) {
                throw new IOException(query + ": status " + response.getCode());
            }
            return body;
        });
        try (JsonParser parser = JSON.createParser(answer)) {
            while (!"total".equals(parser.nextFieldName())) {
                if (parser.currentToken() == null) {
                    throw new IOException(query + ": an answer without a total");
                }
            }
            return parser.nextLongValue(-1);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
