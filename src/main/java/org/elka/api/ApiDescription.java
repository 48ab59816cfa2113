package org.elka.api;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The API's description in OpenAPI, as the build wrote it, read when it is asked for. Quarkus would read it at every start,
 * so that filters can change it while the service runs: a twelfth of a start, for filters that there are none of. {@code
 * Service} keeps it from that.
 */
@ApplicationScoped
public class ApiDescription {
    private static final List<String> PATHS =
            List.of("/q/openapi", "/q/openapi.json", "/q/openapi.yaml", "/q/openapi.yml");

    /** Comes before the route that Quarkus makes for the same paths. */
    private static final int FIRST = -1;

    /** Of the start: threads that answer may have another. */
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    void offer(@Observes Router router) {
        for (String path : PATHS) {
            router.route(path)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(FIRST)
                    .blockingHandler(this::answer);
        }
    }

    private void answer(RoutingContext asked) {
        boolean json = isJson(asked);
        asked.response()
                .putHeader(
                        HttpHeaders.CONTENT_TYPE, (json ? "application/json" : "application/yaml") + ";charset=UTF-8")
                .end(Buffer.buffer(written(json ? "JSON" : "YAML")));
    }

    /** By the path's ending, else by what the request asks for; YAML where it asks for nothing. */
    private static boolean isJson(RoutingContext asked) {
        String path = asked.normalizedPath();
        if (!path.endsWith(PATHS.getFirst())) {
            return path.endsWith(".json");
        }
        String accepted = asked.request().getHeader(HttpHeaders.ACCEPT);
        return "json".equalsIgnoreCase(asked.request().getParam("format"))
                || (accepted != null && accepted.contains("application/json"));
    }

    private byte[] written(String format) {
        String resource = OpenApiConstants.BASE_NAME + "." + format;
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
