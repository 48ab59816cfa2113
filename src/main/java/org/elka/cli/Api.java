package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Elka's HTTP API as a client sees it; every answer that is not a success becomes a {@link CommandFailed}. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;

    /** The operator's; null where none can be read: then the server refuses what needs a login, and says how. */
    private final @Nullable String token;

    /** One connection on the same machine: HTTP/2's windows would only hold long answers up. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * The API of the service on a home, as its operator.
     *
     * @param server scheme, host and port
     */
    Api(URI server, LibraryHome home) {
        this.server = server;
        this.token = home.operatorToken().orElse(null);
    }

    /** The operator's token; empty if the home has none. */
    String token() {
        return token == null ? "" : token;
    }

    URI server() {
        return server;
    }

    /** A text as a part of a path or query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param path below {@code /api/v1/}, with its query already encoded */
    JsonNode get(String path) {
        return tree(stream(request(path).GET().build()));
    }

    JsonNode post(String path) {
        return tree(stream(request(path).POST(BodyPublishers.noBody()).build()));
    }

    JsonNode put(String path) {
        return tree(stream(request(path).PUT(BodyPublishers.noBody()).build()));
    }

    /** The answer's body; a missing node where it has none. */
    JsonNode delete(String path) {
        return tree(stream(request(path).DELETE().build()));
    }

    JsonNode post(String path, String mediaType, BodyPublisher body) {
        return tree(stream(
                request(path).header("Content-Type", mediaType).POST(body).build()));
    }

    /** Posts JSON. */
    JsonNode post(String path, ObjectNode body) {
        return post(path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** An object to be filled and sent. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** An answer with its entity tag, which is empty where it has none. */
    record Answer(JsonNode body, String tag) {}

    /** Reads what is to be changed afterwards. */
    Answer look(String path) {
        return answer(request(path).GET().build());
    }

    /** Puts a body in place of what has that entity tag, {@code *} for any. */
    JsonNode put(String path, String tag, String mediaType, BodyPublisher body) {
        return answer(ifMatch(path, tag)
                        .header("Content-Type", mediaType)
                        .PUT(body)
                        .build())
                .body();
    }

    /** Puts JSON in place of what has that entity tag. */
    JsonNode put(String path, String tag, ObjectNode body) {
        return put(path, tag, "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** Asks for something that depends on what has that entity tag. */
    JsonNode post(String path, String tag) {
        return answer(ifMatch(path, tag).POST(BodyPublishers.noBody()).build()).body();
    }

    private HttpRequest.Builder ifMatch(String path, String tag) {
        return request(path).header("If-Match", tag);
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<InputStream> response = send(request);
        return new Answer(
                tree(response.body()), response.headers().firstValue("ETag").orElse(""));
    }

    /** A text as it comes. */
    String text(String path) {
        try (InputStream body = open(path, "*/*")) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new CommandFailed("the server's answer broke off: " + cause.getMessage(), cause);
        }
    }

    /** An export as it comes, whose body the caller closes. @param articles how many it holds if it is whole */
    record Download(InputStream body, long articles) {}

    Download download(String path) {
        HttpResponse<InputStream> response =
                send(request(path).setHeader("Accept", "*/*").GET().build());
        return new Download(
                response.body(),
                response.headers().firstValueAsLong("Elka-Total").orElse(0));
    }

    /** The answer's body as it comes, for event streams; the caller closes it. */
    InputStream open(String path, String accept) {
        return stream(request(path).setHeader("Accept", accept).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve("/api/v1/" + path)).setHeader("Accept", "application/json");
        return token == null ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    private InputStream stream(HttpRequest request) {
        return send(request).body();
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                throw refused(response);
            }
            return response;
        } catch (IOException cause) {
            throw new CommandFailed(
                    "no answer from the server at " + server + " (" + cause + "): is it stopping?", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for the server", cause);
        }
    }

    private static JsonNode tree(InputStream body) {
        try (body) {
            return JSON.readTree(body);
        } catch (IOException cause) {
            throw new CommandFailed("the server's answer broke off: " + cause.getMessage(), cause);
        }
    }

    private static CommandFailed refused(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("application/problem+json")) {
                return new CommandFailed("the server answered with status " + response.statusCode());
            }
            JsonNode problem = JSON.readTree(text);
            JsonNode first = problem.path("errors").path(0);
            if (first.has("column") && first.path("parameter").asText().equals("q")) {
                return new RefusedQuery(
                        problem.path("detail").asText(),
                        first.path("column").asInt(),
                        first.path("length").asInt());
            }
            return new CommandFailed(
                    problem.path("detail").asText(problem.path("title").asText("refused")));
        }
    }
}
