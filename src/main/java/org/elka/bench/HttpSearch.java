package org.elka.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Asks a server over HTTP and takes the whole answer, but reads no more of it than the total: the client is not what
 * is measured. Words are not mapped, so that the server is asked the same query as the bare searcher.
 */
public final class HttpSearch implements SearchBench.Asked, AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final URI server;
    private final CloseableHttpClient http =
            HttpClients.custom().disableContentCompression().build();

    /** @param server scheme, host and port */
    public HttpSearch(URI server) {
        this.server = server;
    }

    @Override
    public long total(String query) throws IOException {
        URI asked = server.resolve("/api/v1/articles?mapping=false&limit=" + SearchBench.LIMIT + "&q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
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
