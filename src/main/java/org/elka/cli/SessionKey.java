package org.elka.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/**
 * What the cookies of people's sessions are encrypted with: made once for a home and kept in its {@code data/}, so that
 * a restart logs nobody out.
 */
final class SessionKey {
    static final String PROPERTY = "quarkus.http.auth.session.encryption-key";
    private static final String FILE = "session.key";
    private static final int BYTES = 32;

    private SessionKey() {}

    /** The key of the home whose data lies there. @throws CommandFailed where it can be neither read nor made */
    static String of(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException cause) {
            throw new CommandFailed("elka.home: cannot read or write " + file + ": " + cause.getMessage());
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owners)) {
            channel.write(ByteBuffer.wrap(
                    (Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
