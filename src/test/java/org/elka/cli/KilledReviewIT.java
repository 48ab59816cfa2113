package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.elka.testing.Launcher;
import org.elka.testing.PubmedXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the built program while reviewers decide over HTTP. */
class KilledReviewIT {
    private static final int ARTICLES = 400;
    private static final int REVIEWERS = 6;
    private static final int KEPT_BEFORE_THE_KILL = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path scratch;

    private URI api = URI.create("http://127.0.0.1/");

    @Test
    void whatWasAcknowledgedIsThereOnceAfterTheKill() throws Exception {
        Launcher elka = new Launcher(scratch).with("ELKA_INGEST_SCHEDULE", "false");
        Launcher.Ended imported = elka.run("import", file().toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        Process server = start(elka);
        String operator =
                Files.readString(elka.home().resolve("data/operator.token")).strip();
        List<String> reviewers = new ArrayList<>();
        for (int i = 0; i < REVIEWERS; i++) {
            reviewers.add(person(operator, "killed" + i));
        }
        String owner = reviewers.getFirst();
        String review = begun(owner);

        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        List<Thread> deciding = new ArrayList<>();
        for (int i = 0; i < REVIEWERS; i++) {
            String login = "killed" + i;
            String token = reviewers.get(i);
            deciding.add(Thread.ofPlatform().start(() -> decideUntilTheEnd(review, login, token, acknowledged)));
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> acknowledged.size() >= KEPT_BEFORE_THE_KILL || !server.isAlive());
        server.destroyForcibly().waitFor();
        for (Thread one : deciding) {
            one.join();
        }

        Process again = start(elka);
        try {
            List<String> kept = decisions(review, owner);
            assertThat(acknowledged).hasSizeBetween(KEPT_BEFORE_THE_KILL, REVIEWERS * ARTICLES - 1);
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(kept.size() - acknowledged.size())
                    .as("of each reviewer one may have been kept whose answer did not come")
                    .isLessThanOrEqualTo(REVIEWERS);
        } finally {
            again.destroy();
            again.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private Process start(Launcher elka) throws Exception {
        Path announced = elka.home().resolve("data/server.json");
        Files.deleteIfExists(announced);
        Process server = elka.start("serve.txt", "serve", "--port", "0");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(announced) || !server.isAlive());
        assertThat(server.isAlive()).as(elka.output("serve.txt")).isTrue();
        api = URI.create(JSON.readTree(announced.toFile()).path("address").asText())
                .resolve("/api/v1/");
        return server;
    }

    /** Not blinded, so that its history shows all decisions. */
    private String begun(String owner) throws Exception {
        String review = post(
                        owner,
                        "reviews",
                        Map.of(
                                "title",
                                "A review in which the lights go out",
                                "blinded",
                                false,
                                "reviewers",
                                Map.of("titleAbstract", 2, "fullText", 2)))
                .path("id")
                .asText();
        for (int i = 0; i < REVIEWERS; i++) {
            List<String> roles = i == 0 ? List.of("owner", "reviewer") : List.of("reviewer");
            send(owner, "PUT", "reviews/" + review + "/members/killed" + i, Map.of("roles", roles), null);
        }
        post(owner, "reviews/" + review + "/sources", Map.of("name", "All", "query", "blackoutamine[ti]"));
        return review;
    }

    /** Until nobody answers any more; whatever the other reviewer, whom it shows, has said meanwhile. */
    private void decideUntilTheEnd(String review, String login, String token, Set<String> acknowledged) {
        try {
            while (true) {
                JsonNode shown = send(token, "GET", "reviews/" + review + "/queue", null, null)
                        .path("items")
                        .path(0);
                String article = shown.path("article").path("id").asText();
                send(
                        token,
                        "PUT",
                        "reviews/" + review + "/articles/" + article + "/title-abstract/decision",
                        Map.of("choice", "include"),
                        "*");
                acknowledged.add(login + " " + article);
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who decided on what, as often as the history has it. */
    private List<String> decisions(String review, String token) throws Exception {
        List<String> decisions = new ArrayList<>();
        String after = "0";
        while (!after.isEmpty()) {
            JsonNode page = send(token, "GET", "reviews/" + review + "/entries?limit=500&after=" + after, null, null);
            for (JsonNode entry : page.path("items")) {
                if (entry.path("event").asText().equals("decided")) {
                    decisions.add(entry.path("by").path("login").asText() + " "
                            + entry.path("details").path("article").asText());
                }
            }
            after = page.path("next").asText();
        }
        return decisions;
    }

    private String person(String operator, String login) throws Exception {
        post(operator, "people", Map.of("login", login, "name", "The " + login, "role", "reader"));
        return post(operator, "tokens", Map.of("login", login, "name", "killed", "scopes", List.of("write")))
                .path("secret")
                .asText();
    }

    private JsonNode post(String token, String path, Object body) throws Exception {
        return send(token, "POST", path, body, null);
    }

    private JsonNode send(String token, String method, String path, Object body, String seen)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (seen != null) {
            request.header("If-Match", seen);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private Path file() throws IOException {
        List<String> citations = new ArrayList<>();
        for (int pmid = 92_000_001; pmid <= 92_000_000 + ARTICLES; pmid++) {
            citations.add(PubmedXml.article(pmid, "Trial " + pmid + " of blackoutamine"));
        }
        Path file = scratch.resolve("made.xml");
        Files.write(file, PubmedXml.set(citations.toArray(String[]::new)));
        return file;
    }
}
