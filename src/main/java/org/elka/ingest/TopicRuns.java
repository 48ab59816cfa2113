package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.ingest.RunEntity.Kind;
import org.elka.ingest.RunEntity.State;
import org.elka.library.store.Library;
import org.elka.pubmed.eutils.EutilsSession;
import org.jboss.logging.Logger;

/** Starts runs of topics, takes up what was left unfinished, and sees to it that no two of one topic overlap. */
@ApplicationScoped
public class TopicRuns {
    private static final Logger LOG = Logger.getLogger(TopicRuns.class);
    private static final int FETCHERS = 3;

    private final Runs runs;
    private final TopicStates states;
    private final Leases leases;
    private final Pubmed pubmed;
    private final RequestLog requests;
    private final Library library;
    private final Progress progress;
    private final TopicRun.Writing writing;
    private final ExecutorService fetching = Executors.newFixedThreadPool(FETCHERS);
    private final ExecutorService running = Executors.newCachedThreadPool();

    TopicRuns(
            Runs runs,
            TopicStates states,
            Leases leases,
            Pubmed pubmed,
            RequestLog requests,
            Library library,
            Progress progress,
            Ledger ledger,
            Intake intake,
            PageWriter writer,
            Durability durability) {
        this.runs = runs;
        this.states = states;
        this.leases = leases;
        this.pubmed = pubmed;
        this.requests = requests;
        this.library = library;
        this.progress = progress;
        this.writing = new TopicRun.Writing(ledger, intake, writer, progress, durability, fetching);
    }

    @PreDestroy
    void stop() {
        running.shutdown();
        fetching.shutdown();
    }

    /** Another run of the topic is under way, here or in another process. */
    public static final class AlreadyRunning extends RuntimeException {
        private static final long serialVersionUID = 1;

        AlreadyRunning(Topic topic) {
            super("a run of topic '" + topic.id() + "' is under way; wait for its end or cancel it");
        }
    }

    /**
     * Starts a run of the topic, or takes up the one that was left unfinished, in the background.
     *
     * @return the run's number
     * @throws AlreadyRunning if one is under way
     */
    public long start(Topic topic) {
        String lease = "topic:" + topic.id();
        if (!leases.take(lease)) {
            throw new AlreadyRunning(topic);
        }
        try {
            Optional<RunEntity> unfinished = runs.unfinished(topic.id());
            unfinished.ifPresent(run -> runs.resume(run.key()));
            long runId = unfinished
                    .map(RunEntity::key)
                    .orElseGet(() -> runs.start(RunEntity.ofTopic(topic.id(), Kind.INCREMENTAL, topic.query())));
            progress.begin(runId, "asking PubMed");
            running.submit(() -> run(topic, runId, lease));
            return runId;
        } catch (RuntimeException e) {
            leases.release(lease);
            throw e;
        }
    }

    private void run(Topic topic, long runId, String lease) {
        try {
            execute(topic, runId);
        } catch (Cancelled | InterruptedException e) {
            runs.end(runId, State.CANCELLED, "cancelled; the topic's next run goes on from here");
        } catch (Answers.NoAnswer e) {
            runs.end(runId, State.INCOMPLETE, e.getMessage() + "; the topic's next run goes on from here");
        } catch (Answers.Rejected e) {
            runs.end(runId, State.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            // the run's boundary: whatever went wrong is said in the run, where its curator looks
            LOG.errorf(e, "run %d of topic %s failed", runId, topic.id());
            runs.fail(runId, Causes.inWords(e));
        } finally {
            progress.end(runId);
            leases.release(lease);
        }
    }

    private void execute(Topic topic, long runId) throws InterruptedException {
        EutilsSession session = pubmed.session(requests.listener(runId), () -> progress.isCancelled(runId));
        RunEntity run = runs.find(runId).orElseThrow();
        if (run.completeTo == null) {
            list(topic, runId, session);
        }
        new TopicRun(runId, topic, session, writing).fetchPending();
        states.finish(runs.find(runId).orElseThrow());
    }

    private void list(Topic topic, long runId, EutilsSession session) throws InterruptedException {
        LocalDate today = Listing.today(session);
        TopicStateEntity state = states.of(topic.id());
        Window window = Window.next(
                topic,
                state.watermark,
                state.lastSweep,
                runs.firstListing(topic.id()).orElse(null),
                today);
        progress.expect(runId, "listing identifiers", 0);
        Listing listing = Listing.ask(session, topic.query(), window, today, () -> library.pmidsOf(topic.id()));
        progress.checkCancelled(runId);
        runs.open(runId, listing);
    }
}
