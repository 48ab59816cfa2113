package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.elka.bench.CitationGenerator;
import org.elka.testing.Launcher;
import org.elka.testing.Standin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill or a lost index may not do, tried on the built program. */
class RecoveryIT {
    private static final int CITATIONS = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Standin.freePort();

    @TempDir
    private Path scratch;

    @Test
    void aKillInTheMiddleOfAnImportLosesNothingAndTheIndexIsMadeAgainFromTheDatabase() throws Exception {
        Path file = scratch.resolve("generated.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            generate(out);
        }
        Launcher elka = new Launcher(scratch).with("ELKA_INGEST_SCHEDULE", "false");

        Process first = serve(elka, "first.txt");
        Process importing = elka.start("import.txt", "import", file.toString());
        // pages further than what must survive: a reader may see the last one a moment before it is in the file
        await().atMost(Duration.ofMinutes(4)).until(() -> articles() > CITATIONS / 4);
        assertThat(articles()).as("killed in the middle").isLessThan(CITATIONS);
        kill(first);
        importing.waitFor();
        assertThat(importing.exitValue()).isEqualTo(1);

        Process second = serve(elka, "second.txt");
        long survived = articles();
        assertThat(survived).isGreaterThan(CITATIONS / 5);
        assertThat(get("runs").path("items").path(0).path("state").asText()).isEqualTo("incomplete");
        Launcher.Ended again = elka.run("import", file.toString());
        assertThat(again.code()).as(again.err()).isZero();
        JsonNode outcomes = get("runs").path("items").path(0).path("outcomes");
        assertThat(outcomes.path("unchanged").asLong())
                .as("it goes on where it broke off")
                .isZero();
        assertThat(outcomes.path("new").asLong()).isEqualTo(CITATIONS);
        assertThat(articles()).isEqualTo(CITATIONS);
        awaitIndex();
        Set<String> indexed = allInIndex();
        assertThat(indexed).hasSize(CITATIONS);
        JsonNode before = get("articles?q=anxiety&limit=50");
        kill(second);

        deleteIndex(elka.home().resolve("index"));
        Process third = serve(elka, "third.txt");
        assertThat(get("articles?q=anxiety").path("notices").toString())
                .as("who asks before all is there is told")
                .contains("The index is still being filled");
        HttpResponse<String> export = send("exports?q=anxiety&format=ris");
        HttpResponse<String> map = send("map?q=anxiety");
        awaitIndex();
        assertThat(get("articles?q=anxiety").path("notices")).isEmpty();
        String total = get("articles?q=anxiety").path("total").asText();
        assertWholeOrRefused(
                export, total, found -> found.headers().firstValue("Elka-Total").orElse(""));
        assertWholeOrRefused(
                map, total, found -> json(found).at("/outcomes/articles").asText());
        assertThat(allInIndex()).isEqualTo(indexed);
        assertThat(withoutScores(get("articles?q=anxiety&limit=50"))).isEqualTo(withoutScores(before));
        third.destroy();
        assertThat(third.waitFor()).isIn(0, 143);
    }

    /** What is handed on while the index is being filled waits a moment for the rest, and is refused if that is not enough. */
    private static void assertWholeOrRefused(
            HttpResponse<String> answer, String total, Function<HttpResponse<String>, String> count) {
        if (answer.statusCode() == 503) {
            assertThat(answer.body()).contains("The index is still being filled");
        } else {
            assertThat(count.apply(answer)).isEqualTo(total);
        }
    }

    /** The hits in their order. An index in which articles were replaced counts words a millionth otherwise than a new one. */
    private static JsonNode withoutScores(JsonNode page) {
        JsonNode items = page.path("items").deepCopy();
        items.forEach(item -> ((ObjectNode) item).remove("score"));
        return items;
    }

    private static void generate(OutputStream out) throws IOException {
        new CitationGenerator().write(out, CITATIONS, 7);
    }

    private Process serve(Launcher elka, String log) throws IOException {
        Process server = elka.start(log, "serve", "--port", String.valueOf(port));
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> articles() >= 0);
        return server;
    }

    /** kill -9 of the program itself; the launcher has become it. */
    private static void kill(Process server) throws InterruptedException {
        server.destroyForcibly();
        server.waitFor();
    }

    /** Until searches see every change that the library holds. */
    private void awaitIndex() {
        await().atMost(Duration.ofMinutes(10)).until(() -> {
            JsonNode status = get("status");
            return status.path("index").path("phase").asText().equals("ready")
                    && status.path("index").path("change").asLong()
                            == status.path("change").asLong();
        });
    }

    private long articles() {
        return get("status").path("articles").asLong(-1);
    }

    private Set<String> allInIndex() {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = get("articles?limit=200&sort=newest&cursor=" + cursor);
            page.path("items")
                    .forEach(item ->
                            assertThat(ids.add(item.path("pmid").asText())).isTrue());
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return ids;
    }

    private JsonNode get(String path) {
        return json(send(path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String path) {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/" + path);
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void deleteIndex(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
