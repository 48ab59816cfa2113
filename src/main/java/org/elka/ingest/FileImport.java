package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.elka.formats.reading.Detection;
import org.elka.formats.reading.FileFormat;
import org.elka.formats.reading.FileReading;
import org.elka.ingest.RunEntity.State;
import org.elka.library.CitationFilter;
import org.elka.library.Source;
import org.elka.pubmed.Decompression;
import org.elka.pubmed.Outcome;
import org.elka.pubmed.ReadingLimits;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports files of citations: one thread cuts the document into citations and writes pages to the database, the others
 * parse and tag the pages that come next. Memory is bounded by a few pages, whatever the size of the document.
 */
@ApplicationScoped
public class FileImport {
    /** Citations a transaction: large enough that the commit costs little, small enough to hold a few in memory. */
    private static final int PAGE = 250;

    /** Bytes beyond which a page is not filled up: entries may have 16 MiB each, and some pages are held at a time. */
    private static final long FULL = 16 << 20;

    private static final int PAGES_AHEAD = 3;
    private static final Logger LOG = Logger.getLogger(FileImport.class);

    private final Runs runs;
    private final Intake intake;
    private final PageWriter writer;
    private final Progress progress;
    private final Durability durability;
    private final ImportFiles files;
    private final Choice choice;
    private final MatchKeying keying;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

    FileImport(
            Runs runs,
            Intake intake,
            PageWriter writer,
            Progress progress,
            Durability durability,
            ImportFiles files,
            Choice choice,
            MatchKeying keying) {
        this.keying = keying;
        this.files = files;
        this.choice = choice;
        this.runs = runs;
        this.intake = intake;
        this.writer = writer;
        this.progress = progress;
        this.durability = durability;
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }

    /**
     * What of a file is wanted.
     *
     * @param topic that its articles enter; null for none
     * @param rule by which entries are chosen; null for all of them
     * @param format of the file, by somebody who knows; null to tell it by its content
     * @param columns of a table whose columns have names of their own: their names by what they hold
     */
    record Wanted(
            @Nullable String topic,
            CitationFilter.@Nullable Rule rule,
            @Nullable FileFormat format,
            Map<String, String> columns) {
        static final Wanted ALL = new Wanted(null, null, null, Map.of());
    }

    /** Imports all that {@code in} holds, see {@link #run(long, InputStream, Wanted)}. */
    public void run(long runId, InputStream in) {
        run(runId, in, Wanted.ALL);
    }

    /**
     * Imports what {@code in} holds, as the run that was started for it, and ends that run: complete, or incomplete or
     * failed with the reason. What was read before a document broke off is kept, and a run that did not come to the
     * end goes on where it was.
     */
    void run(long runId, InputStream in, Wanted wanted) {
        progress.begin(runId, "importing");
        try {
            RunEntity run = runs.find(runId).orElseThrow();
            BufferedInputStream file = new BufferedInputStream(in, Detection.BEGINNING);
            switch (detect(file, wanted)) {
                case Detection.PubmedXml xml ->
                    new Pass<>(run, wanted, new CitationFile.OfPubmed(intake, choice)).run(file);
                case Detection.Found(FileFormat format) -> {
                    keying.catchUp(); // before the first page, whose transaction others wait for
                    FileReading reading = new FileReading(format, wanted.columns());
                    new Pass<>(run, wanted, new CitationFile.OfFormat(intake, choice, reading)).run(file);
                }
                case Detection.Unknown(String reason) -> runs.end(runId, State.FAILED, reason);
            }
        } catch (Cancelled e) {
            runs.end(runId, State.CANCELLED, e.getMessage());
        } catch (IOException e) {
            runs.fail(runId, "the file cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // the run's boundary: whatever went wrong is said in the run, where its curator looks
            LOG.errorf(e, "import %d failed", runId);
            runs.fail(runId, Causes.inWords(e));
        } catch (OutOfMemoryError e) {
            runs.fail(runId, "there was not enough memory for it; split the file, or give Java more by -Xmx");
            throw e;
        } finally {
            progress.end(runId);
        }
    }

    private static Detection detect(BufferedInputStream file, Wanted wanted) throws IOException {
        if (wanted.format() != null) {
            return new Detection.Found(wanted.format());
        }
        file.mark(Detection.BEGINNING);
        byte[] beginning = file.readNBytes(Detection.BEGINNING);
        file.reset();
        return Detection.of(Decompression.isGzip(beginning) ? unpacked(beginning) : beginning, wanted.columns());
    }

    /** As much as the beginning of a gzip file unpacks to. */
    private static byte[] unpacked(byte[] beginning) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = Decompression.of(new ByteArrayInputStream(beginning), ReadingLimits.DEFAULT)) {
            byte[] chunk = new byte[8192];
            for (int n = in.read(chunk); n >= 0 && plain.size() < Detection.BEGINNING; n = in.read(chunk)) {
                plain.write(chunk, 0, n);
            }
        } catch (IOException e) {
            LOG.debugf("the beginning of the file ends within its compression: %s", e.getMessage());
        }
        return plain.toByteArray();
    }

    /** A piece of a file, read and tagged. @param elements that it was cut into */
    private record Prepared(int elements, CitationFile.Read read) {}

    /** One pass through one document. */
    private final class Pass<P> {
        private final long runId;
        private final Wanted wanted;
        private final CitationFile<P> file;
        private final Deque<Future<Prepared>> ahead = new ArrayDeque<>();
        private List<P> page = new ArrayList<>();
        private long bytes;
        private long toSkip;
        private long entriesBefore;

        Pass(RunEntity run, Wanted wanted, CitationFile<P> file) {
            this.runId = run.key();
            this.wanted = wanted;
            this.file = file;
            this.toSkip = files.readUpTo(runId);
            this.entriesBefore = run.asked + run.passedOver;
        }

        void run(InputStream in) throws IOException {
            Outcome outcome = file.split(in, this::add);
            submit();
            while (!ahead.isEmpty()) {
                write();
            }
            durability.sync();
            end(outcome);
        }

        private void end(Outcome outcome) {
            switch (outcome) {
                case Outcome.Complete complete -> {
                    files.finish(runId);
                    runs.finish(runId);
                }
                case Outcome.Truncated truncated -> runs.end(runId, State.INCOMPLETE, truncated.message());
                case Outcome.Refused refused -> runs.end(runId, State.FAILED, refused.message());
            }
        }

        private void add(P piece) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            page.add(piece);
            bytes += file.size(piece);
            if (page.size() == PAGE || bytes >= FULL) {
                submit();
            }
        }

        private void submit() {
            if (page.isEmpty()) {
                return;
            }
            List<P> pieces = page;
            page = new ArrayList<>();
            bytes = 0;
            if (ahead.size() == PAGES_AHEAD) {
                write();
            }
            ahead.add(workers.submit(() -> new Prepared(pieces.size(), file.read(pieces, wanted.rule()))));
        }

        private void write() {
            Prepared ready = Causes.get(ahead.remove());
            CitationFile.Read read = ready.read();
            List<Long> numbers = read.chosen().stream()
                    .map(position -> entriesBefore + position + 1)
                    .toList();
            writer.append(
                    new PageWriter.Origin(runId, wanted.topic(), Source.FILE),
                    new PageWriter.Piece(numbers, read.received(), read.entries() - numbers.size(), ready.elements()));
            entriesBefore += read.entries();
            progress.advance(runId, read.entries());
        }
    }
}
