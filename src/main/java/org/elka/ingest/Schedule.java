package org.elka.ingest;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.elka.ingest.RunEntity.State;
import org.jboss.logging.Logger;

/**
 * Runs topics when they are due. What is due is kept in the database, so a time that passed while Elka was down is
 * caught up with at start, and a run that did not complete is tried again before its next regular time.
 */
@ApplicationScoped
public class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final CronParser CRON = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    private final Topics topics;
    private final TopicRuns topicRuns;
    private final TopicStates states;
    private final Runs runs;
    private final InstantSource clock;
    private final IngestSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Schedule(
            Topics topics,
            TopicRuns topicRuns,
            TopicStates states,
            Runs runs,
            InstantSource clock,
            IngestSettings settings) {
        this.topics = topics;
        this.topicRuns = topicRuns;
        this.states = states;
        this.runs = runs;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "15s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWhatIsDue() {
        if (settings.schedule()) {
            topics.all().stream().filter(this::isDue).forEach(this::run);
        }
    }

    private boolean isDue(Topic topic) {
        TopicStateEntity state = states.of(topic.id());
        if (state.paused) {
            return false;
        }
        Instant now = clock.instant();
        return state.nextRun == null || !state.nextRun.isAfter(now) || isRetryDue(topic, now);
    }

    private boolean isRetryDue(Topic topic, Instant now) {
        Optional<RunEntity> latest = runs.latest(topic.id());
        return latest.filter(run -> run.state == State.INCOMPLETE || run.state == State.FAILED)
                .filter(run -> run.ended != null
                        && !run.ended.plus(settings.retryAfter()).isAfter(now))
                .isPresent();
    }

    private void run(Topic topic) {
        try {
            long run = topicRuns.start(topic);
            LOG.infof("run %d of topic %s started", run, topic.id());
            states.nextRun(topic.id(), after(topic, clock.instant()).plus(jitter()));
        } catch (TopicRuns.AlreadyRunning e) {
            LOG.debug(e.getMessage());
        }
    }

    private Duration jitter() {
        return Duration.ofMillis((long) (random.nextDouble() * settings.jitter().toMillis()));
    }

    /** When the topic's schedule has it next. */
    static Instant after(Topic topic, Instant now) {
        return ExecutionTime.forCron(CRON.parse(topic.schedule()))
                .nextExecution(ZonedDateTime.ofInstant(now, ZoneOffset.UTC))
                .map(ZonedDateTime::toInstant)
                .orElseThrow(() -> new IllegalStateException(
                        "the schedule '%s' of topic '%s' never comes".formatted(topic.schedule(), topic.id())));
    }
}
