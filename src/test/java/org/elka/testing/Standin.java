package org.elka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The stand-in for E-utilities, as a process of its own on a free port. A test that starts it is skipped where the
 * shared folder, and so the stand-in, is absent.
 */
public final class Standin implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int END_OF_PORTS = 32_000;

    /** From a place of its own in each process, for tests of two processes at once. */
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(12_000 + ThreadLocalRandom.current().nextInt(15_000));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path output;

    /** What the stand-in counts. {@code violations}: requests over the rate limit. */
    public record State(int day, int live, int requests, int violations, int faultsLeft) {}

    /**
     * The {@code nth} request from now on of a kind (1 = the next; on "esearch", "efetch", "einfo" or "any") fails.
     *
     * @param more further members of the fault, such as {@code "code": 503}, as JSON text; empty for none
     */
    public record Fault(String on, int nth, String kind, String more) {
        public static Fault next(String on, String kind) {
            return new Fault(on, 1, kind, "");
        }

        String json() {
            String base = "\"on\": \"%s\", \"nth\": %d, \"kind\": \"%s\"".formatted(on, nth, kind);
            return "{" + (more.isEmpty() ? base : base + ", " + more) + "}";
        }
    }

    private Standin(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** Over the shared corpus, on day 0. */
    public static Standin start() {
        return start(Shared.path("data/corpus"));
    }

    /** Over a folder of day0/, day1/ ... with PubmedArticleSet files, on day 0. */
    public static Standin start(Path corpus) {
        return start(corpus, freePort());
    }

    /** On a given port, as when PubMed comes back. */
    public static Standin start(Path corpus, int port) {
        Path script = Shared.path("pubmed-standin/eutils.py");
        try {
            Path output = Files.createTempFile("standin", ".out");
            Process process = new ProcessBuilder(
                            python(),
                            script.toString(),
                            "--corpus",
                            corpus.toString(),
                            "--port",
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Standin standin = new Standin(process, port, output);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            standin.awaitReady();
            return standin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that nothing listens on and that this never returned before: of two stand-ins on one port, the second would
     * fail, and its test talk to the first. Below the ports that the system gives to connections, so that none of those
     * takes it before it is listened on.
     */
    public static int freePort() {
        for (int port = NEXT_PORT.getAndIncrement(); port < END_OF_PORTS; port = NEXT_PORT.getAndIncrement()) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Taken by another process: the next one, then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no free port below " + END_OF_PORTS);
    }

    private static String python() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the stand-in needs python3 on the PATH"));
    }

    private void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(START_WITHIN);
        while (!Files.readString(output).contains("http://")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("the stand-in did not start: " + Files.readString(output));
            }
            pause();
        }
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the stand-in did not start: " + Files.readString(output));
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            state();
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What {@code elka.pubmed.base-url} is set to. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port + "/entrez/eutils/");
    }

    public int port() {
        return port;
    }

    public State state() {
        return control(HttpRequest.newBuilder(controlUrl("state")).GET());
    }

    /** Lets that day, and all before it, have happened. */
    public State day(int day) {
        return control(HttpRequest.newBuilder(controlUrl("day?n=" + day)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Replaces the faults to come. */
    public State faults(Fault... faults) {
        List<String> json = new ArrayList<>();
        for (Fault fault : faults) {
            json.add(fault.json());
        }
        return control(HttpRequest.newBuilder(controlUrl("faults"))
                .POST(HttpRequest.BodyPublishers.ofString(json.toString())));
    }

    private URI controlUrl(String what) {
        return URI.create("http://127.0.0.1:" + port + "/_control/" + what);
    }

    private State control(HttpRequest.Builder request) {
        try {
            String body = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode state = JSON.readTree(body);
            return new State(
                    state.get("day").asInt(),
                    state.get("live").asInt(),
                    state.get("requests").asInt(),
                    state.get("violations").asInt(),
                    state.get("faults_left").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the process: from now on connections are refused. */
    @Override
    public void close() {
        http.close();
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
