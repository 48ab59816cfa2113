package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.testing.Launcher;
import org.elka.testing.Standin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/review.sh}, as its reader runs it: the built program over what the stand-in for PubMed delivers. */
class ReviewScriptIT {
    private static final Pattern NUMBER = Pattern.compile("\\(n = (\\d+)\\)");

    @TempDir
    private Path scratch;

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
        try (Standin standin = Standin.start()) {
            Launcher elka = new Launcher(scratch)
                    .with("ELKA_PUBMED_BASE_URL", standin.baseUrl().toString());
            assertThat(elka.run("track", "--once").code()).isZero();
            Process server = elka.with("ELKA_INGEST_SCHEDULE", "false").start("serve.txt", "serve", "--port", "0");
            try {
                Path announced = elka.home().resolve("data/server.json");
                await().atMost(Duration.ofMinutes(5)).until(() -> Files.exists(announced) || !server.isAlive());
                String url = new ObjectMapper()
                        .readTree(announced.toFile())
                        .path("address")
                        .asText();
                String flow = script(elka, url);
                assertThat(number(flow, "Records screened")).isGreaterThan(10);
                assertThat(number(flow, "Records screened"))
                        .isEqualTo(number(flow, "Records excluded") + number(flow, "Reports sought for retrieval"));
                assertThat(number(flow, "Reports not retrieved")).isOne();
                assertThat(number(flow, "Reports assessed"))
                        .isEqualTo(number(flow, "Reports excluded") + number(flow, "Reports of included studies"));
                assertThat(number(flow, "No trial")).isEqualTo(number(flow, "Reports excluded"));
                assertThat(flow).contains("cohensKappa");
                assertThat(scratch.resolve("flow.svg")).content().contains("Records screened");
            } finally {
                server.toHandle().destroy();
                server.waitFor(1, TimeUnit.MINUTES);
            }
        }
    }

    private String script(Launcher elka, String url) throws Exception {
        Path out = scratch.resolve("script.txt");
        ProcessBuilder script = new ProcessBuilder(
                        "sh", Path.of("docs/review.sh").toAbsolutePath().toString())
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        script.environment().put("ELKA_URL", url);
        script.environment().put("ELKA_HOME", elka.home().toString());
        Process running = script.start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out);
        assertThat(running.exitValue()).as(printed).isZero();
        return printed;
    }
}
