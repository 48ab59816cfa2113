package org.elka.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Starts the whole service (database, index, HTTP) in this process and runs an application on it. */
final class Service {
    /**
     * Loggers that would say on the console what is said here, or what nobody asked: a failed start as a trace, and
     * Hibernate's greetings. They are held because a logger that nobody holds forgets its level.
     */
    private static final Map<Logger, Level> QUIET = Map.of(
            Logger.getLogger("io.quarkus.runtime.Application"), Level.OFF,
            Logger.getLogger("org.hibernate"), Level.WARNING);

    /** In which Quarkus finds no description of the API to read at the start; ApiDescription hands it out. */
    private static final ClassLoader WITHOUT_DESCRIPTION = new ClassLoader(null) {};

    private Service() {}

    /**
     * Runs {@code application} and returns its exit code when it has ended and the service is stopped.
     *
     * @param properties that outrank the user's
     * @throws CommandFailed where the service does not start
     */
    static int run(Class<? extends QuarkusApplication> application, Map<String, String> properties, List<String> args) {
        QUIET.forEach(Logger::setLevel);
        properties.forEach(System::setProperty);
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(SessionKey.PROPERTY, String.class).isEmpty()) {
            Path data = Settings.home(config).root().resolve("data");
            System.setProperty(SessionKey.PROPERTY, SessionKey.of(data));
        }
        OpenApiConstants.classLoader = WITHOUT_DESCRIPTION;
        AtomicInteger code = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Quarkus.run(
                application,
                (exit, thrown) -> {
                    code.set(exit);
                    failure.set(thrown);
                },
                args.toArray(String[]::new));
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw StartFailure.of(thrown);
        }
        return code.get();
    }
}
