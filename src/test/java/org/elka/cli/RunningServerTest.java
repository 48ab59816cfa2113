package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {
    @TempDir
    Path data;

    @Test
    void whatAServerWritesACommandReads() throws IOException {
        RunningServer server = new RunningServer(17, URI.create("http://127.0.0.1:8080"), "1.0");
        server.write(data.resolve("server.json"));
        assertThat(RunningServer.read(data.resolve("server.json"))).contains(server);
    }

    @Test
    void anAbsentOrDamagedFileIsNoServer() throws IOException {
        Files.writeString(data.resolve("server.json"), "{\"pid\": 17,");
        assertThat(RunningServer.read(data.resolve("server.json"))).isEmpty();
        assertThat(RunningServer.read(data.resolve("absent.json"))).isEmpty();
    }
}
