package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Source;
import org.elka.pubmed.CitationParser;
import org.elka.pubmed.Entry;
import org.elka.pubmed.Outcome;
import org.elka.pubmed.PubmedReader;
import org.elka.pubmed.Slice;
import org.jboss.logging.Logger;

/**
 * Imports documents of PubMed XML: one thread cuts the document into citations and writes pages to the database, the
 * others parse and tag the pages that come next. Memory is bounded by a few pages, whatever the size of the document.
 */
@ApplicationScoped
public class FileImport {
    /** Citations a transaction: large enough that the commit costs little, small enough to hold a few in memory. */
    private static final int PAGE = 250;

    private static final int PAGES_AHEAD = 3;
    private static final Logger LOG = Logger.getLogger(FileImport.class);

    private final Runs runs;
    private final Intake intake;
    private final PageWriter writer;
    private final Progress progress;
    private final Durability durability;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

    FileImport(Runs runs, Intake intake, PageWriter writer, Progress progress, Durability durability) {
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
     * Imports what {@code in} holds, as the run that was started for it, and ends that run: complete, or incomplete or
     * failed with the reason. What was read before a document broke off is kept.
     */
    public void run(long runId, InputStream in) {
        progress.begin(runId, "importing");
        try {
            new Pass(runId).run(in);
        } catch (Cancelled e) {
            runs.end(runId, State.CANCELLED, e.getMessage());
        } catch (RuntimeException e) {
            // the run's boundary: whatever went wrong is said in the run, where its curator looks
            LOG.errorf(e, "import %d failed", runId);
            runs.fail(runId, Causes.inWords(e));
        } finally {
            progress.end(runId);
        }
    }

    /** One pass through one document. */
    private final class Pass {
        private final long runId;
        private final Deque<Future<List<Received>>> ahead = new ArrayDeque<>();
        private List<Slice> page = new ArrayList<>();
        private long written;

        Pass(long runId) {
            this.runId = runId;
        }

        void run(InputStream in) {
            Outcome outcome;
            try {
                outcome = new PubmedReader().split(in, this::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the file cannot be read: " + e.getMessage(), e);
            }
            submit();
            while (!ahead.isEmpty()) {
                write();
            }
            durability.sync();
            end(outcome);
        }

        private void end(Outcome outcome) {
            switch (outcome) {
                case Outcome.Complete complete -> runs.finish(runId);
                case Outcome.Truncated truncated -> runs.end(runId, State.INCOMPLETE, truncated.message());
                case Outcome.Refused refused -> runs.end(runId, State.FAILED, refused.message());
            }
        }

        private void add(Slice slice) {
            page.add(slice);
            if (page.size() == PAGE) {
                submit();
            }
        }

        private void submit() {
            if (page.isEmpty()) {
                return;
            }
            List<Slice> slices = page;
            page = new ArrayList<>();
            if (ahead.size() == PAGES_AHEAD) {
                write();
            }
            ahead.add(workers.submit(() -> prepare(slices)));
        }

        private List<Received> prepare(List<Slice> slices) {
            CitationParser parser = new CitationParser();
            List<Entry> entries = new ArrayList<>(slices.size());
            slices.forEach(slice -> entries.addAll(parser.parse(slice)));
            return intake.prepare(Source.FILE, entries);
        }

        private void write() {
            List<Received> ready = Causes.get(ahead.remove());
            writer.append(new PageWriter.Origin(runId, null, Source.FILE), written + 1, ready);
            written += ready.size();
            progress.advance(runId, ready.size());
        }
    }
}
