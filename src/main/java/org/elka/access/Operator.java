package org.elka.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.elka.Home;

/**
 * Who runs the service: the commands on its home. No person, but with an administrator's rights.
 *
 * <p>Whoever may read the home's {@code data/operator.token} could as well open the database beside it; so the file
 * gives nobody more than the file system does.
 */
@ApplicationScoped
public class Operator {
    /** What stands in the audit; no person may have it. */
    public static final String LOGIN = "operator";

    /** The file below {@code data/}. */
    public static final String FILE = "operator.token";

    private final Path file;
    private final String secret = Secrets.make(Tokens.PREFIX);
    private final String hash = Secrets.hash(secret);

    Operator(Home home) {
        this.file = home.data().resolve(FILE);
    }

    /** Writes the token where commands look for it, before the service answers anybody. */
    void begin(@Observes StartupEvent starting) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(FILE + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, secret + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException("elka.home: cannot write " + file + ": " + cause.getMessage(), cause);
        }
    }

    boolean isToken(String text) {
        return Secrets.same(hash, Secrets.hash(text));
    }
}
