package org.elka.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stand-in for E-utilities beside the application under test, over the shared corpus. */
public final class StandinResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Standin standin;

    @Override
    public Map<String, String> start() {
        Path corpus = Path.of(System.getProperty("test.shared", "../shared"), "data/corpus");
        if (!Files.isDirectory(corpus)) {
            return Map.of();
        }
        standin = Standin.start(corpus);
        return Map.of("elka.pubmed.base-url", standin.baseUrl().toString());
    }

    /** The running stand-in; the calling test is skipped, loudly, where the shared corpus is absent. */
    public static Standin standin() {
        Shared.path("data/corpus");
        return Objects.requireNonNull(standin);
    }

    @Override
    public void stop() {
        if (standin != null) {
            standin.close();
        }
    }
}
