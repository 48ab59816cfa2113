package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.elka.ingest.RunEntity.State;
import org.elka.pubmed.eutils.Caller;
import org.elka.pubmed.eutils.CircuitBreaker;
import org.elka.pubmed.eutils.EutilsSettings;
import org.elka.pubmed.eutils.RetryPolicy;

/** A PubMed of its own with Elka's whole way from it, beside others in one application with one library. */
final class Lane implements AutoCloseable {
    /** Short pauses, so that hundreds of faults are got over in a minute; what Retry-After asks is kept all the same. */
    static final Pubmed.Patience HASTY = new Pubmed.Patience(
            new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(80), 6),
            new CircuitBreaker.Limits(4, Duration.ofMillis(300), Duration.ofMillis(600)),
            Duration.ofSeconds(20),
            PeakHours.IGNORED);

    /** Shorter than the stand-in's slow replies in these tests. */
    static final Duration SILENCE = Duration.ofMillis(600);

    private static final EutilsSettings.Limits LIMITS = new EutilsSettings.Limits(
            Duration.ofSeconds(2), SILENCE, Duration.ofSeconds(10), EutilsSettings.Limits.DEFAULT.bytes());

    private static final Duration LOOK = Duration.ofMillis(15);
    private static final int ATTEMPTS = 20;

    private final Runs runs;
    private final Pubmed pubmed;
    private final TopicRuns topicRuns;

    /** The application's parts that all lanes share. */
    record Common(Runs runs, Leases leases, Progress progress, TopicExecution execution) {}

    /** @param withKey whether 10 requests a second are allowed, or 3 */
    Lane(URI baseUrl, boolean withKey, Pubmed.Patience patience, Common common) {
        Caller caller = new Caller("elka", "curator@example.org", withKey ? "made-up-key" : null, "test");
        this.runs = common.runs();
        this.pubmed = new Pubmed(new EutilsSettings(baseUrl, caller, LIMITS), patience);
        this.topicRuns = new TopicRuns(common.runs(), common.leases(), common.progress(), common.execution(), pubmed);
    }

    /** One run of the topic, or the rest of the one left unfinished, to its end. */
    RunEntity run(Topic topic) throws InterruptedException {
        long run = start(topic);
        while (true) {
            RunEntity now = runs.find(run).orElseThrow();
            if (now.state != State.RUNNING) {
                return now;
            }
            Thread.sleep(LOOK);
        }
    }

    /** A run has ended a moment before it has let go of its topic. */
    private long start(Topic topic) throws InterruptedException {
        while (true) {
            try {
                return topicRuns.start(topic);
            } catch (TopicRuns.AlreadyRunning e) {
                Thread.sleep(LOOK);
            }
        }
    }

    /** Runs of the topic until one is complete, as its schedule does; each as it stands at the end. */
    List<RunEntity> runUntilComplete(Topic topic) throws InterruptedException {
        SequencedSet<Long> ids = new LinkedHashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            RunEntity ended = run(topic);
            ids.add(ended.key());
            if (ended.state == State.COMPLETE) {
                return ids.stream().map(id -> runs.find(id).orElseThrow()).toList();
            }
            assertThat(ended.state).as(ended.message).isEqualTo(State.INCOMPLETE);
            assertThat(ended.message).as("why it ended as it did").isNotBlank();
        }
        throw new AssertionError("topic " + topic.id() + " does not recover");
    }

    @Override
    public void close() {
        topicRuns.stop();
        pubmed.close();
    }
}
