package org.elka.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Many reviewers who decide at once over HTTP, two on each article: how long a decision takes, and what the queue shows
 * next. The baseline is the shortest request that the service answers, asked by as many at once. First each asks again as
 * soon as it is answered, which shows how much the machine can do; then each decides every three seconds, as a quick reader
 * does, which shows how long such a reader waits.
 */
public final class ReviewBench {
    private static final int REVIEWERS = 50;
    private static final int DECISIONS = 30;
    private static final int PACED_DECISIONS = 10;
    private static final Duration PACE = Duration.ofSeconds(3);
    private static final int MILLION = 1_000_000;

    /** Milliseconds. */
    private static final double GOAL = 150;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final String operator;

    /** @param operator the token of the service's home */
    public ReviewBench(URI server, String operator) {
        this.api = server.resolve("/api/v1/");
        this.operator = operator;
    }

    /** What one reviewer measured, in milliseconds. */
    private record Times(List<Double> decisions, List<Double> queues, List<Double> bare) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Times other) {
            decisions.addAll(other.decisions);
            queues.addAll(other.queues);
            bare.addAll(other.bare);
        }
    }

    /** Measures over all that the library holds. */
    public List<Measurement> run() throws IOException, InterruptedException {
        String owner = person("owner");
        long review = post(
                        owner,
                        "reviews",
                        Map.of("title", "Measured", "reviewers", Map.of("titleAbstract", 2, "fullText", 2)))
                .path("id")
                .asLong();
        List<String> reviewers = new ArrayList<>();
        for (int i = 0; i < REVIEWERS; i++) {
            reviewers.add(person("reviewer" + i));
            send(
                    owner,
                    "PUT",
                    "reviews/" + review + "/members/reviewer" + i,
                    Map.of("roles", List.of("reviewer")),
                    null);
        }
        post(owner, "reviews/" + review + "/sources", Map.of("name", "All", "query", "1800:2100[dp]"));
        Times busy = atOnce(review, reviewers, DECISIONS, Duration.ZERO);
        Times paced = atOnce(review, reviewers, PACED_DECISIONS, PACE);
        return List.of(
                measurement("review decision p50", busy.decisions(), 0.5, busy.bare()),
                measurement("review decision p99", busy.decisions(), 0.99, busy.bare()),
                measurement("review queue p50", busy.queues(), 0.5, busy.bare()),
                measurement("review queue p99", busy.queues(), 0.99, busy.bare()),
                measurement("paced decision p50", paced.decisions(), 0.5, paced.bare()),
                measurement("paced decision p99", paced.decisions(), 0.99, paced.bare()),
                measurement("paced queue p50", paced.queues(), 0.5, paced.bare()),
                measurement("paced queue p99", paced.queues(), 0.99, paced.bare()));
    }

    /** @param pace between two decisions of a reviewer, who all begin at another moment; zero: no pause */
    private Times atOnce(long review, List<String> reviewers, int decisions, Duration pace)
            throws IOException, InterruptedException {
        Times all = new Times();
        try (ExecutorService threads = Executors.newFixedThreadPool(REVIEWERS)) {
            List<Callable<Times>> work = new ArrayList<>();
            for (String reviewer : reviewers) {
                Duration first = pace.multipliedBy(work.size()).dividedBy(REVIEWERS);
                work.add(() -> screen(review, reviewer, decisions, first, pace));
            }
            for (Future<Times> one : threads.invokeAll(work)) {
                all.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return all;
    }

    private static Measurement measurement(String name, List<Double> times, double share, List<Double> bare) {
        double value = percentiles(times).at(share);
        double baseline = percentiles(bare).at(share);
        return new Measurement(name, value, "ms", baseline, value / baseline, share > 0.5 ? GOAL : Double.NaN);
    }

    private static Percentiles percentiles(List<Double> times) {
        return new Percentiles(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Times screen(long review, String reviewer, int decisions, Duration first, Duration pace)
            throws IOException, InterruptedException {
        Times times = new Times();
        long start = System.nanoTime() + first.toNanos();
        for (int i = 0; i < decisions; i++) {
            Thread.sleep(Duration.ofNanos(Math.max(0, start + i * pace.toNanos() - System.nanoTime())));
            long begun = System.nanoTime();
            send(reviewer, "GET", "account", null, null);
            long asked = System.nanoTime();
            JsonNode shown = send(reviewer, "GET", "reviews/" + review + "/queue?order=relevance", null, null)
                    .path("items")
                    .path(0);
            long answered = System.nanoTime();
            String article = shown.path("article").path("id").asText();
            send(
                    reviewer,
                    "PUT",
                    "reviews/" + review + "/articles/" + article + "/title-abstract/decision",
                    Map.of("choice", article.endsWith("7") ? "include" : "exclude"),
                    shown.path("revision").asText());
            long done = System.nanoTime();
            times.bare().add((asked - begun) / (double) MILLION);
            times.queues().add((answered - asked) / (double) MILLION);
            times.decisions().add((done - answered) / (double) MILLION);
        }
        return times;
    }

    private String person(String login) throws IOException, InterruptedException {
        post(operator, "people", Map.of("login", login, "name", "The " + login, "role", "reader"));
        return post(operator, "tokens", Map.of("login", login, "name", "bench", "scopes", List.of("write")))
                .path("secret")
                .asText();
    }

    private JsonNode post(String token, String path, Object body) throws IOException, InterruptedException {
        return send(token, "POST", path, body, null);
    }

    private JsonNode send(String token, String method, String path, @Nullable Object body, @Nullable String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s: status %d, %s"
                    .formatted(method, path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return JSON.readTree(answer.body());
    }
}
