package org.elka.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs the tests of this JVM on the database that {@code -Dtest.database} names: {@code h2} (default) or
 * {@code postgresql}, for which it starts a real server of its own and stops it at the end.
 *
 * <p>It works by system properties, set before any test is discovered, because the kind of database is fixed when
 * Quarkus augments the application under test.
 */
public final class DatabaseUnderTest implements LauncherSessionListener {
    private final String kind = System.getProperty("test.database", "h2");
    private EmbeddedPostgres server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        switch (kind) {
            case "h2" -> {}
            case "postgresql" -> start();
            default ->
                throw new IllegalArgumentException("test.database is '" + kind + "'; it must be h2 or postgresql");
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (server != null) {
            try {
                server.close();
            } catch (IOException cause) {
                throw new UncheckedIOException("The PostgreSQL server of the tests did not stop", cause);
            }
        }
    }

    private void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setOutputRedirector(Redirect.to(new File("target/postgresql.log")))
                    .start();
        } catch (IOException cause) {
            throw new UncheckedIOException("The PostgreSQL server of the tests did not start", cause);
        }
        Map.of(
                        "quarkus.datasource.db-kind", "postgresql",
                        "quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                        "quarkus.datasource.username", "postgres",
                        "quarkus.datasource.password", "postgres")
                .forEach(System::setProperty);
    }
}
