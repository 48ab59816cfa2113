package org.elka.search.mesh;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.elka.Home;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshRecord.Kind;
import org.elka.search.query.MeshTree;
import org.jboss.logging.Logger;

/**
 * The MeSH that queries are read by: NLM's files that were imported, which the home keeps, or else the excerpt that
 * comes with Elka. Importing puts another in force at once.
 */
@ApplicationScoped
public class MeshInForce {
    private static final Logger LOG = Logger.getLogger(MeshInForce.class);

    /** What the home keeps of NLM's files, in the ASCII format. */
    private static final String DESCRIPTORS = "descriptors.bin.gz";

    private static final String SUPPLEMENTARY = "supplementary.bin.gz";

    private final Path excerpt;
    private final Path folder;
    private final ReentrantLock importing = new ReentrantLock();
    private volatile CompletableFuture<Loaded> loaded = new CompletableFuture<>();

    MeshInForce(Home home) {
        this.excerpt = home.mesh();
        this.folder = home.data().resolve("mesh");
    }

    /**
     * The thesaurus with where it comes from.
     *
     * @param whole whether the descriptors are an imported file, and not the excerpt
     * @param problem why a file that the home keeps is not used; empty if all is well
     */
    public record Loaded(MeshTree tree, boolean whole, String problem) {}

    /** Another import is under way. */
    public static final class ImportUnderWayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ImportUnderWayException() {
            super("another MeSH file is being imported; try again when that has ended");
        }
    }

    /** Makes the bean at the start, so that a file that cannot be read is known then. */
    void start(@Observes StartupEvent event) {
        LOG.debug("MeSH is being read");
    }

    /** The whole of MeSH takes a second or two to read, so the service does not wait for it; the first query does. */
    @PostConstruct
    void begin() {
        if (!Files.exists(folder.resolve(DESCRIPTORS))) {
            loaded.complete(load());
            return;
        }
        CompletableFuture<Loaded> reading = loaded;
        Thread.ofPlatform().name("mesh").daemon().start(() -> {
            try {
                reading.complete(load());
            } catch (UncheckedIOException | UnreadableMeshException unusable) {
                reading.completeExceptionally(unusable);
            }
        });
    }

    /** What is in force; waits while it is still being read at the start. */
    public Loaded now() {
        return loaded.join();
    }

    public MeshTree tree() {
        return now().tree();
    }

    private Loaded load() {
        MeshTree.Builder builder = new MeshTree.Builder();
        List<String> problems = new ArrayList<>();
        boolean whole = add(folder.resolve(DESCRIPTORS), builder, problems);
        if (!whole) {
            readExcerpt(builder);
        }
        add(folder.resolve(SUPPLEMENTARY), builder, problems);
        return new Loaded(builder.build(), whole, String.join("; ", problems));
    }

    private void readExcerpt(MeshTree.Builder builder) {
        try (InputStream file = Files.newInputStream(excerpt)) {
            MeshFile.read(file, builder::add);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "elka.mesh: " + excerpt + " cannot be read: name a file of MeSH descriptors that can", e);
        }
    }

    /** Adds what a kept file holds, all of it or nothing; false where there is none that can be used. */
    private static boolean add(Path file, MeshTree.Builder builder, List<String> problems) {
        if (!Files.exists(file)) {
            return false;
        }
        List<MeshRecord> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            MeshFile.read(in, records::add);
        } catch (IOException | UnreadableMeshException damaged) {
            LOG.errorf(damaged, "%s cannot be used: import MeSH again", file);
            problems.add(file + " cannot be used (" + damaged.getMessage() + "): import MeSH again");
            return false;
        }
        records.forEach(builder::add);
        return true;
    }

    /**
     * Takes one of NLM's files in place of the one before, or of the excerpt; in force when this returns. Nothing is
     * changed if the file cannot be read to its end.
     *
     * @return how many records it has
     * @throws UnreadableMeshException with the place, if the file is no MeSH
     */
    public int importFile(InputStream file) throws IOException {
        if (!importing.tryLock()) {
            throw new ImportUnderWayException();
        }
        Path unpacked = null;
        try {
            Files.createDirectories(folder);
            unpacked = Files.createTempFile(folder, "import", ".part");
            Written written = write(file, unpacked);
            Path kept = folder.resolve(written.kind() == Kind.SUPPLEMENTARY ? SUPPLEMENTARY : DESCRIPTORS);
            Files.move(unpacked, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            loaded = CompletableFuture.completedFuture(load());
            return written.count();
        } finally {
            if (unpacked != null) {
                Files.deleteIfExists(unpacked);
            }
            importing.unlock();
        }
    }

    /** Puts the excerpt back in force. */
    public void forget() throws IOException {
        if (!importing.tryLock()) {
            throw new ImportUnderWayException();
        }
        try {
            Files.deleteIfExists(folder.resolve(DESCRIPTORS));
            Files.deleteIfExists(folder.resolve(SUPPLEMENTARY));
            loaded = CompletableFuture.completedFuture(load());
        } finally {
            importing.unlock();
        }
    }

    private record Written(Kind kind, int count) {}

    private static Written write(InputStream file, Path target) throws IOException {
        int[] count = {0};
        Kind[] kind = {Kind.HEADING};
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(target)), StandardCharsets.UTF_8))) {
            MeshFile.read(file, record -> {
                count[0]++;
                kind[0] = record.kind();
                try {
                    MeshAscii.write(record, out);
                } catch (IOException e) {
                    throw new UncheckedIOException("MeSH cannot be kept in " + target.getParent(), e);
                }
            });
        }
        if (count[0] == 0) {
            throw new UnreadableMeshException("", "the file holds no MeSH record");
        }
        return new Written(kind[0], count[0]);
    }
}
