package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.elka.testing.Launcher;
import org.elka.testing.Standin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that the build generates from the API's description compiles, and takes a review as review.sh does. */
class GeneratedClientIT {
    private static final Path SOURCES = Path.of("target/generated-client/src/main/java");
    private static final Path WALK = Path.of("src/test/client/ReviewWalk.java");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path scratch;

    @Test
    void aReviewGoesFromItsQuestionToItsFlowByTheGeneratedClient() throws Exception {
        Path classes = compiled();
        try (Standin standin = Standin.start()) {
            Launcher elka = new Launcher(scratch)
                    .with("ELKA_PUBMED_BASE_URL", standin.baseUrl().toString());
            assertThat(elka.run("track", "--once").code()).isZero();
            Process server = elka.with("ELKA_INGEST_SCHEDULE", "false").start("serve.txt", "serve", "--port", "0");
            try {
                Path announced = elka.home().resolve("data/server.json");
                await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(announced) || !server.isAlive());
                JsonNode boxes = walk(
                        classes,
                        JSON.readTree(announced.toFile()).path("address").asText(),
                        elka.home().resolve("data/operator.token"));
                assertThat(boxes.path("screened").asInt()).isGreaterThan(10);
                assertThat(boxes.path("screened").asInt())
                        .isEqualTo(boxes.path("excluded").asInt()
                                + boxes.path("sought").asInt());
                assertThat(boxes.path("not-retrieved").asInt()).isOne();
                assertThat(boxes.path("included").asInt()).isPositive();
            } finally {
                server.toHandle().destroy();
                server.waitFor(1, TimeUnit.MINUTES);
            }
        }
    }

    private Path compiled() throws Exception {
        Path classes = Files.createDirectory(scratch.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WALK.toString()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private JsonNode walk(Path classes, String url, Path token) throws Exception {
        Path out = scratch.resolve("walk.txt");
        Process walk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "ReviewWalk",
                        url,
                        token.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(walk.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out);
        assertThat(walk.exitValue()).as(printed).isZero();
        return JSON.readTree(printed.substring(printed.indexOf("{\""))).path("boxes");
    }
}
