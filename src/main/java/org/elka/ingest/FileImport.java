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
import java.util.stream.IntStream;
import org.elka.ingest.RunEntity.State;
import org.elka.library.CitationFilter;
import org.elka.library.Source;
import org.elka.pubmed.CitationParser;
import org.elka.pubmed.Entry;
import org.elka.pubmed.Outcome;
import org.elka.pubmed.PubmedReader;
import org.elka.pubmed.Slice;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private final ImportFiles files;
    private final Choice choice;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

    FileImport(
            Runs runs,
            Intake intake,
            PageWriter writer,
            Progress progress,
            Durability durability,
            ImportFiles files,
            Choice choice) {
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
     */
    record Wanted(@Nullable String topic, CitationFilter.@Nullable Rule rule) {
        static final Wanted ALL = new Wanted(null, null);
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
            new Pass(runs.find(runId).orElseThrow(), wanted).run(in);
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

    /**
     * A piece of a file, read and tagged.
     *
     * @param chosen positions, among its entries, of what was {@code received}
     */
    private record Prepared(int elements, int entries, List<Integer> chosen, List<Received> received) {}

    /** One pass through one document. */
    private final class Pass {
        private final long runId;
        private final Wanted wanted;
        private final Deque<Future<Prepared>> ahead = new ArrayDeque<>();
        private List<Slice> page = new ArrayList<>();
        private long toSkip;
        private long entriesBefore;

        Pass(RunEntity run, Wanted wanted) {
            this.runId = run.key();
            this.wanted = wanted;
            this.toSkip = files.readUpTo(runId);
            this.entriesBefore = run.asked + run.passedOver;
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
                case Outcome.Complete complete -> {
                    files.finish(runId);
                    runs.finish(runId);
                }
                case Outcome.Truncated truncated -> runs.end(runId, State.INCOMPLETE, truncated.message());
                case Outcome.Refused refused -> runs.end(runId, State.FAILED, refused.message());
            }
        }

        private void add(Slice slice) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
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

        private Prepared prepare(List<Slice> slices) {
            CitationParser parser = new CitationParser();
            List<Entry> entries = new ArrayList<>(slices.size());
            slices.forEach(slice -> entries.addAll(parser.parse(slice)));
            List<Integer> chosen = wanted.rule() == null
                    ? IntStream.range(0, entries.size()).boxed().toList()
                    : choice.among(entries, wanted.rule());
            List<Received> received = intake.prepare(
                    Source.FILE, chosen.stream().map(entries::get).toList());
            return new Prepared(slices.size(), entries.size(), chosen, received);
        }

        private void write() {
            Prepared ready = Causes.get(ahead.remove());
            List<Long> numbers = ready.chosen().stream()
                    .map(position -> entriesBefore + position + 1)
                    .toList();
            writer.append(
                    new PageWriter.Origin(runId, wanted.topic(), Source.FILE),
                    new PageWriter.Piece(
                            numbers, ready.received(), ready.entries() - numbers.size(), ready.elements()));
            entriesBefore += ready.entries();
            progress.advance(runId, ready.entries());
        }
    }
}
