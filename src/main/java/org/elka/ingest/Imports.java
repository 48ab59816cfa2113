package org.elka.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.Home;
import org.elka.ingest.RunEntity.State;
import org.jboss.logging.Logger;

/** Takes files in and imports them one after the other in the background. */
@ApplicationScoped
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final Home home;
    private final Runs runs;
    private final FileImport fileImport;
    private final Leases leases;
    private final ExecutorService importing = Executors.newSingleThreadExecutor();

    Imports(Home home, Runs runs, FileImport fileImport, Leases leases) {
        this.leases = leases;
        this.home = home;
        this.runs = runs;
        this.fileImport = fileImport;
    }

    @PreDestroy
    void stop() {
        importing.shutdown();
    }

    /**
     * Takes the file in and begins its import.
     *
     * @param name the file's name, for the run's description
     * @return the run's number
     * @throws UncheckedIOException if the file cannot be kept until it is imported, a full disk for instance
     */
    public long start(String name, InputStream content) {
        Path file = keep(content);
        long run = runs.start(RunEntity.importOf(name));
        leases.take(lease(run));
        importing.submit(() -> importFile(run, file));
        return run;
    }

    /** Ends imports that a process left under way when it was killed; what they wrote is kept. */
    void closeInterrupted(@Observes StartupEvent event) {
        leases.clearOnOwnDatabase();
        for (long run : runs.importsUnderWay()) {
            if (leases.take(lease(run))) {
                runs.end(
                        run,
                        State.INCOMPLETE,
                        "Elka was stopped in the middle; import the file again: what is here is not doubled");
                leases.release(lease(run));
            }
        }
    }

    private static String lease(long run) {
        return "import:" + run;
    }

    private Path keep(InputStream content) {
        try {
            Path folder = Files.createDirectories(home.data().resolve("uploads"));
            Path file = Files.createTempFile(folder, "upload", ".tmp");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be taken in: " + e.getMessage(), e);
        }
    }

    private void importFile(long run, Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            fileImport.run(run, in);
        } catch (IOException e) {
            runs.fail(run, "the file cannot be read: " + e.getMessage());
        } finally {
            delete(file);
            leases.release(lease(run));
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s is no longer needed but cannot be deleted: %s", file, e.getMessage());
        }
    }
}
