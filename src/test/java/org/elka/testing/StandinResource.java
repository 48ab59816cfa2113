package org.elka.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stand-in for E-utilities beside the application under test, over the shared corpus. */
public final class StandinResource implements QuarkusTestResourceLifecycleManager {
    /** The identifier of the topic that only tests have. */
    public static final String TOPIC = "test-mdma";

    private static final String FURTHER_TOPICS = """

              - id: %s
                title: MDMA without ketamine
                query: mdma[tiab] NOT ketamin*[tiab] NOT esketamin*[tiab] NOT ketamine[mh]
              - id: test-pages
                title: A few of them, for the pages alone
                query: mdma[tiab] AND 39900000:39999999[uid] NOT ketamin*[tiab] NOT esketamin*[tiab] NOT ketamine[mh]
            """.formatted(TOPIC);

    private static @Nullable Standin standin;

    @Override
    public Map<String, String> start() {
        Path corpus = Path.of(System.getProperty("test.shared", "../shared"), "data/corpus");
        if (!Files.isDirectory(corpus)) {
            return Map.of();
        }
        standin = Standin.start(corpus);
        return Map.of(
                "elka.pubmed.base-url", standin.baseUrl().toString(),
                "elka.config", config().toString());
    }

    /** The configuration as it comes with Elka, with two more topics, whose articles the others do not hold. */
    private static Path config() {
        try {
            Path folder = Files.createDirectories(Path.of("target/test-config"));
            Files.copy(
                    Path.of("config/taxonomy.yaml"),
                    folder.resolve("taxonomy.yaml"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    folder.resolve("topics.yaml"), Files.readString(Path.of("config/topics.yaml")) + FURTHER_TOPICS);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
