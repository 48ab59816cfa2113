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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.Home;
import org.elka.formats.reading.FileFormat;
import org.elka.formats.reading.FileReading;
import org.elka.ingest.RunEntity.State;
import org.elka.library.CitationFilter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes files in and imports them one after the other in the background. */
@ApplicationScoped
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final Home home;
    private final Runs runs;
    private final FileImport fileImport;
    private final Leases leases;
    private final ImportFiles files;
    private final CitationFilter filter;
    private final ExecutorService importing = Executors.newSingleThreadExecutor();

    Imports(Home home, Runs runs, FileImport fileImport, Leases leases, ImportFiles files, CitationFilter filter) {
        this.files = files;
        this.filter = filter;
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
     * What is asked for with a file.
     *
     * @param md5 that the file must have, in hexadecimal; null where nobody says
     * @param topic whose query chooses among the entries; null for all of them
     * @param allowGap whether one of PubMed's own files may be applied although files before it were not
     * @param format of the file; null to tell it by its content
     * @param columns of a table whose columns have names of their own: their names by what they hold ("title")
     */
    public record Request(
            @Nullable String md5,
            @Nullable Topic topic,
            boolean allowGap,
            @Nullable FileFormat format,
            Map<String, String> columns) {
        public static final Request PLAIN = new Request(null, null, false, null, Map.of());
    }

    /** A file that is not imported, for a reason that whoever sent it can do something about. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Takes the file in and begins its import, or goes on with the import of these very bytes that broke off.
     *
     * @param name the file's name, for the run's description; of PubMed's own files it gives the order
     * @return the run's number
     * @throws Refused if the file is out of order or damaged, or the topic's query is not to be read
     * @throws UncheckedIOException if the file cannot be kept until it is imported, a full disk for instance
     */
    public long start(String name, InputStream content, Request request) {
        Optional<PubmedFileName> own = PubmedFileName.of(name);
        own.ifPresent(file -> files.lastApplied()
                .flatMap(last -> file.refusal(last, request.allowGap()))
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                }));
        FileImport.Wanted wanted = wanted(request);
        Kept kept = keep(content);
        if (request.md5() != null && !request.md5().equalsIgnoreCase(kept.md5())) {
            delete(kept.file());
            throw new Refused("%s is damaged: its MD5 is %s and should be %s. Fetch it again"
                    .formatted(name, kept.md5(), request.md5()));
        }
        String topic = wanted.topic();
        Optional<Long> brokenOff = files.brokenOff(kept.md5(), topic);
        brokenOff.ifPresent(runs::resume);
        long run = brokenOff.orElseGet(() -> open(name, kept.md5(), own.orElse(null), topic));
        leases.take(lease(run));
        importing.submit(() -> importFile(run, kept.file(), wanted));
        return run;
    }

    private long open(String name, String md5, @Nullable PubmedFileName own, @Nullable String topic) {
        long run = runs.start(RunEntity.importOf(topic == null ? name : name + " for " + topic));
        files.open(run, md5, own, topic);
        return run;
    }

    private FileImport.Wanted wanted(Request request) {
        Topic topic = request.topic();
        try {
            FileReading.checkColumns(request.columns());
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
        if (topic == null) {
            return new FileImport.Wanted(null, null, request.format(), request.columns());
        }
        try {
            return new FileImport.Wanted(topic.id(), filter.rule(topic.query()), request.format(), request.columns());
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "the query of topic '%s' cannot be applied to a file: %s".formatted(topic.id(), e.getMessage()));
        }
    }

    /** Ends imports that a process left under way when it was killed; what they wrote is kept. */
    void closeInterrupted(@Observes StartupEvent event) {
        leases.clearOnOwnDatabase();
        for (long run : runs.importsUnderWay()) {
            if (leases.take(lease(run))) {
                runs.end(
                        run,
                        State.INCOMPLETE,
                        "Elka was stopped in the middle; import the file again: it goes on from here");
                leases.release(lease(run));
            }
        }
    }

    private static String lease(long run) {
        return "import:" + run;
    }

    /** A file taken in. @param md5 of its bytes, in hexadecimal */
    private record Kept(Path file, String md5) {}

    private Kept keep(InputStream content) {
        try {
            Path folder = Files.createDirectories(home.data().resolve("uploads"));
            Path file = Files.createTempFile(folder, "upload", ".tmp");
            MessageDigest digest = md5();
            try {
                Files.copy(new DigestInputStream(content, digest), file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return new Kept(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be taken in: " + e.getMessage(), e);
        }
    }

    /** The NLM gives no other digest of its files. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private void importFile(long run, Path file, FileImport.Wanted wanted) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            fileImport.run(run, in, wanted);
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
