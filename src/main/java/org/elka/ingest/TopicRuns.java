package org.elka.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.ingest.RunEntity.Kind;
import org.elka.ingest.RunEntity.State;
import org.jboss.logging.Logger;

/** Starts runs of topics, takes up what was left unfinished, and sees to it that no two of one topic overlap. */
@ApplicationScoped
public class TopicRuns {
    private static final Logger LOG = Logger.getLogger(TopicRuns.class);

    private final Runs runs;
    private final Leases leases;
    private final Progress progress;
    private final TopicExecution execution;
    private final Pubmed pubmed;
    private final ExecutorService running = Executors.newCachedThreadPool();

    TopicRuns(Runs runs, Leases leases, Progress progress, TopicExecution execution, Pubmed pubmed) {
        this.runs = runs;
        this.leases = leases;
        this.progress = progress;
        this.execution = execution;
        this.pubmed = pubmed;
    }

    @PreDestroy
    void stop() {
        running.shutdown();
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
            execution.execute(topic, runId, pubmed);
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
}
