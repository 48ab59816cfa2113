package org.elka.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a server leaves in its home's {@code data/server.json} for commands to find it.
 *
 * @param address where its HTTP API answers on this machine, without the path
 */
record RunningServer(long pid, URI address, String version) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server that {@code file} names; empty where there is none or it cannot be understood. */
    static Optional<RunningServer> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), RunningServer.class));
        } catch (IOException absentOrMalformed) {
            return Optional.empty();
        }
    }

    /** Writes it in one step, so that a reader sees all of it or nothing. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
