package org.elka.cli;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.elka.testing.Launcher;
import org.elka.testing.Launcher.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as it is built and started by a user. */
class ElkaIT {
    @TempDir
    Path scratch;

    /** The first start after a build prepares the next ones, and says so. */
    @BeforeAll
    static void prepare(@TempDir Path first) throws Exception {
        Ended version = new Launcher(first).run("--version");
        assertThat(version.out()).startsWith("Elka ");
        assertThat(version.err()).as("the quick start could be prepared").doesNotContain("starts slowly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serch ketamine | 2 | 'serch'",
                "status --jsn   | 2 | did you mean --json?",
                "status extra   | 2 | 'extra'",
            })
    void wrongUsageIsOneLineAndExitCodeTwo(String line, int code, String said) throws Exception {
        Ended ended = new Launcher(scratch).run(line.split(" "));
        assertThat(ended.code()).isEqualTo(code);
        assertThat(ended.err().lines()).hasSize(1).first().asString().contains(said);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void aMisspeltVariableIsRefusedWithTheRightOne() throws Exception {
        Ended ended = new Launcher(scratch).with("ELKA_DATABASE_ULR", "x").run("status");
        assertThat(ended.code()).isOne();
        assertThat(ended.err())
                .isEqualTo("elka: environment: unknown variable 'ELKA_DATABASE_ULR'; did you mean"
                        + " 'ELKA_DATABASE_URL'?\n");
    }

    @Test
    void aMeshFileThatIsMissingIsNamedWithItsProperty() throws Exception {
        Ended ended = new Launcher(scratch).with("ELKA_MESH", "gone.bin").run("status");
        assertThat(ended.code()).isOne();
        assertThat(ended.err())
                .isEqualTo("elka: elka.mesh: gone.bin cannot be read: name a file of MeSH descriptors that can\n");
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(scratch.resolve("file"), "not a folder");
        Ended ended = new Launcher(scratch).with("ELKA_HOME", file.toString()).run("status");
        assertThat(ended.code()).isOne();
        assertThat(ended.err())
                .isEqualTo("elka: cannot write in " + file + "/data: make it writable, or set ELKA_HOME"
                        + " to a folder that is\n");
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = new Launcher(scratch).run("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(ended.code()).isOne();
            assertThat(ended.err()).contains("elka: port " + taken.getLocalPort() + " on 127.0.0.1 is in use");
        }
    }

    @Test
    void aCommandWorksWithoutAServerAndThroughTheOneOfItsHome() throws Exception {
        Launcher launcher = new Launcher(scratch).with("ELKA_INGEST_SCHEDULE", "false");
        Ended alone = launcher.run("status", "--json");
        assertThat(alone.code()).isZero();

        Process server = launcher.start("serve.txt", "serve", "--port", "0");
        try {
            Path announced = launcher.home().resolve("data/server.json");
            await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(announced));
            Ended through = launcher.run("status", "--json");
            assertThat(through.out()).isEqualTo(alone.out());
            assertThat(through.code()).isZero();

            String address = JsonPath.from(announced.toFile()).getString("address");
            get(address + "/q/openapi.json").then().statusCode(200).body("paths", hasKey("/api/v1/articles"));
            get(address + "/q/openapi").then().statusCode(200).body(startsWith("---\nopenapi: 3.1"));

            Ended second = launcher.run("serve", "--port", "0");
            assertThat(second.code()).isOne();
            assertThat(second.err()).contains("Elka already serves " + launcher.home());

            server.toHandle().destroy();
            await().atMost(Duration.ofMinutes(1)).until(() -> !server.isAlive());
            assertThat(announced).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }
}
