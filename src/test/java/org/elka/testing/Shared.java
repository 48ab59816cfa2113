package org.elka.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real records and labels beside the checkout; it is read in place and never copied. */
public final class Shared {
    private static final Path ROOT = Path.of(System.getProperty("test.shared", "../shared"))
            .toAbsolutePath()
            .normalize();

    private Shared() {}

    /** A file or folder below the shared folder; the calling test is skipped, loudly, where that folder is absent. */
    public static Path path(String relative) {
        if (!Files.isDirectory(ROOT)) {
            System.err.println("SKIPPED, for want of " + ROOT + ": a test over " + relative);
        }
        Assumptions.assumeTrue(Files.isDirectory(ROOT), () -> "no shared data at " + ROOT);
        return ROOT.resolve(relative);
    }
}
