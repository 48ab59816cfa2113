package org.elka.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.elka.bench.Measurement;
import org.elka.bench.ProcessMemory;

/** How soon a server answers its first request, and how much memory it holds when it idles; as a process of its own. */
final class ServeBench {
    private static final int STARTS = 3;
    private static final double START_GOAL = 3;
    private static final double IDLE_GOAL = 350;
    private static final long IDLE_MILLIS = 20_000;
    private static final int PORT = 18_943;

    private final Path home;

    /** @param home a home with articles, that no one else uses */
    ServeBench(Path home) {
        this.home = home;
    }

    List<Measurement> run() throws IOException, InterruptedException {
        List<Double> starts = new ArrayList<>();
        double resident = 0;
        for (int round = 0; round < STARTS; round++) {
            long begun = System.nanoTime();
            Process server = start();
            try {
                awaitAnswer(server);
                starts.add((System.nanoTime() - begun) / 1e9);
                if (round == STARTS - 1) {
                    Thread.sleep(IDLE_MILLIS);
                    resident = ProcessMemory.resident(server.pid());
                }
            } finally {
                server.destroy();
                server.waitFor(30, TimeUnit.SECONDS);
            }
        }
        double start = starts.stream().sorted().toList().get(STARTS / 2);
        return List.of(
                new Measurement("start to first answer", start, "s", START_GOAL, start / START_GOAL, START_GOAL),
                new Measurement("resident when idle", resident, "MB", IDLE_GOAL, resident / IDLE_GOAL, IDLE_GOAL));
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./elka", "serve", "--port", String.valueOf(PORT));
        builder.environment().put("ELKA_HOME", home.toString());
        builder.environment().put("ELKA_INGEST_SCHEDULE", "false");
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("serve.txt").toFile())
                .start();
    }

    private void awaitAnswer(Process server) throws InterruptedException {
        while (true) {
            try {
                awaitPort(server);
                // anew each time: each start of a server makes a token of its own
                new Api(URI.create("http://127.0.0.1:" + PORT), new LibraryHome(home))
                        .get("articles?q=ketamine&limit=1");
                return;
            } catch (CommandFailed notYet) {
                pause(server, notYet);
            }
        }
    }

    /** A client for every try would take from the processors what is being measured. */
    private static void awaitPort(Process server) throws InterruptedException {
        while (true) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
                return;
            } catch (IOException notYet) {
                pause(server, notYet);
            }
        }
    }

    private static void pause(Process server, Exception notYet) throws InterruptedException {
        if (!server.isAlive()) {
            throw new CommandFailed("the server to be measured ended at its start", notYet);
        }
        Thread.sleep(10);
    }
}
