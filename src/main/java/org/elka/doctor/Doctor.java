package org.elka.doctor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.doctor.Examination.State;
import org.elka.ingest.Runs;
import org.elka.library.store.Library;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Examines the library in the background, one examination at a time; the last one's report is kept until the next. */
@ApplicationScoped
public class Doctor {
    private static final Logger LOG = Logger.getLogger(Doctor.class);

    private final RunCheck runCheck;
    private final ArticleCheck articleCheck;
    private final MatchCheck matchCheck;
    private final DerivedCheck derivedCheck;
    private final Runs runs;
    private final Library library;
    private final InstantSource clock;
    private final ExecutorService examining = Executors.newSingleThreadExecutor();
    private @Nullable Examination latest;

    Doctor(
            RunCheck runCheck,
            ArticleCheck articleCheck,
            MatchCheck matchCheck,
            DerivedCheck derivedCheck,
            Runs runs,
            Library library,
            InstantSource clock) {
        this.runCheck = runCheck;
        this.articleCheck = articleCheck;
        this.matchCheck = matchCheck;
        this.derivedCheck = derivedCheck;
        this.runs = runs;
        this.library = library;
        this.clock = clock;
    }

    @PreDestroy
    synchronized void stop() {
        if (latest != null) {
            latest.cancel();
        }
        examining.shutdown();
    }

    /**
     * Begins an examination.
     *
     * @param repair whether what can be mended is mended
     * @return it; empty if another is under way
     */
    public synchronized Optional<Examination> examine(boolean repair) {
        if (latest != null && latest.report().state() == State.RUNNING) {
            return Optional.empty();
        }
        long number = latest == null ? 1 : latest.report().number() + 1;
        Examination examination = new Examination(number, repair, clock.instant());
        latest = examination;
        examining.submit(() -> run(examination));
        return Optional.of(examination);
    }

    /** The examination under way, or the last one since the start. */
    public synchronized Optional<Examination> latest() {
        return Optional.ofNullable(latest);
    }

    private void run(Examination examination) {
        try {
            long articles = library.articleCount();
            examination.begin("runs and their ledgers", runs.count());
            runCheck.check(examination);
            examination.begin("articles, records and evidence", articles);
            articleCheck.check(examination);
            examination.begin("links", 0);
            matchCheck.check(examination);
            examination.begin("change log", articles);
            derivedCheck.checkChangeLog(examination);
            examination.begin("index", articles);
            derivedCheck.checkIndex(examination);
            examination.end(State.COMPLETE, null);
        } catch (CancellationException e) {
            examination.end(State.CANCELLED, null);
        } catch (RuntimeException e) {
            // the examination's boundary: whoever waits for it is told, and the log tells more
            LOG.error("an examination of the library failed", e);
            examination.end(State.FAILED, String.valueOf(e.getMessage()));
        }
    }
}
