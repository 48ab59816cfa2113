package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.elka.testing.Launcher;
import org.elka.testing.Standin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A review from its question to its flow on the built program, over what the stand-in for PubMed delivers: by {@code
 * docs/review.sh}, as its reader runs it, and by the client that the build generates from the API's description.
 */
class ReviewScriptIT {
    private static final Pattern NUMBER = Pattern.compile("\\(n = (\\d+)\\)");
    private static final Path CLIENT = Path.of("target/generated-client/src/main/java");
    private static final Path WALK = Path.of("src/test/client/ReviewWalk.java");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path scratch;

    private static Launcher elka;
    private static Process server;
    private static String url;

    @BeforeAll
    static void serve() throws Exception {
        try (Standin standin = Standin.start()) {
            elka = new Launcher(scratch)
                    .with("ELKA_PUBMED_BASE_URL", standin.baseUrl().toString());
            assertThat(elka.run("track", "--once").code()).isZero();
        }
        server = elka.with("ELKA_INGEST_SCHEDULE", "false").start("serve.txt", "serve", "--port", "0");
        Path announced = elka.home().resolve("data/server.json");
        await().atMost(Duration.ofMinutes(5)).until(() -> Files.exists(announced) || !server.isAlive());
        url = JSON.readTree(announced.toFile()).path("address").asText();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.toHandle().destroy();
            server.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static int number(String text, String box) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(box))
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(box + " is missing in\n" + text));
    }

    @Test
    void aReviewGoesFromItsQuestionToItsFlowByCurlAlone() throws Exception {
        String flow = script();
        assertThat(number(flow, "Records screened")).isGreaterThan(10);
        assertThat(number(flow, "Records screened"))
                .isEqualTo(number(flow, "Records excluded") + number(flow, "Reports sought for retrieval"));
        assertThat(number(flow, "Reports not retrieved")).isOne();
        assertThat(number(flow, "Reports assessed"))
                .isEqualTo(number(flow, "Reports excluded") + number(flow, "Reports of included studies"));
        assertThat(number(flow, "No trial")).isEqualTo(number(flow, "Reports excluded"));
        assertThat(flow).contains("cohensKappa");
        assertThat(scratch.resolve("flow.svg")).content().contains("Records screened");
    }

    @Test
    void aReviewGoesFromItsQuestionToItsFlowByTheGeneratedClient() throws Exception {
        Path classes = compiledClient();
        String printed = printed(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                "ReviewWalk",
                url,
                elka.home().resolve("data/operator.token").toString()));
        JsonNode boxes =
                JSON.readTree(printed.substring(printed.indexOf("{\""))).path("boxes");
        assertThat(boxes.path("screened").asInt()).isGreaterThan(10);
        assertThat(boxes.path("screened").asInt())
                .isEqualTo(boxes.path("excluded").asInt() + boxes.path("sought").asInt());
        assertThat(boxes.path("not-retrieved").asInt()).isOne();
        assertThat(boxes.path("included").asInt()).isPositive();
    }

    private static Path compiledClient() throws Exception {
        Path classes = Files.createDirectory(scratch.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WALK.toString()));
        try (Stream<Path> files = Files.walk(CLIENT)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("what javac says is above")
                .isZero();
        return classes;
    }

    private static String script() throws Exception {
        ProcessBuilder script = new ProcessBuilder(
                "sh", Path.of("docs/review.sh").toAbsolutePath().toString());
        script.environment().put("ELKA_URL", url);
        script.environment().put("ELKA_HOME", elka.home().toString());
        return printed(script);
    }

    private static String printed(ProcessBuilder program) throws Exception {
        Path out = Files.createTempFile(scratch, "printed", ".txt");
        Process running = program.directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out);
        assertThat(running.exitValue()).as(printed).isZero();
        return printed;
    }
}
