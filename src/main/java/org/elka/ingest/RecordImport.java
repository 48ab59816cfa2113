package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.elka.library.Source;
import org.elka.library.store.Catalogue;
import org.jboss.logging.Logger;

/** Takes in records that another library kept, each with its bytes, as an import with its ledger. */
@ApplicationScoped
public class RecordImport {
    private static final Logger LOG = Logger.getLogger(RecordImport.class);

    private final Runs runs;
    private final RecordReading reading;
    private final PageWriter writer;
    private final MatchKeying keying;
    private final Progress progress;
    private final Durability durability;

    RecordImport(
            Runs runs,
            RecordReading reading,
            PageWriter writer,
            MatchKeying keying,
            Progress progress,
            Durability durability) {
        this.runs = runs;
        this.reading = reading;
        this.writer = writer;
        this.keying = keying;
        this.progress = progress;
        this.durability = durability;
    }

    /**
     * Takes them in and ends the run, complete or failed with the reason.
     *
     * @param name what the run is called
     * @param pages hands over page after page; each is one transaction
     * @return the run's number
     */
    public long run(String name, Consumer<Consumer<List<Catalogue.Record>>> pages) {
        long run = runs.start(RunEntity.importOf(name));
        progress.begin(run, "importing");
        try {
            keying.catchUp();
            long[] next = {1};
            pages.accept(page -> {
                writer.append(new PageWriter.Origin(run, null, Source.FILE), next[0], reading.received(page));
                next[0] += page.size();
                progress.advance(run, page.size());
            });
            durability.sync();
            runs.finish(run);
        } catch (RuntimeException e) {
            // the run's boundary: what went wrong is said in the run, and to whoever asked for it
            LOG.errorf(e, "import %d failed", run);
            runs.fail(run, Causes.inWords(e));
            throw e;
        } finally {
            progress.end(run);
        }
        return run;
    }
}
