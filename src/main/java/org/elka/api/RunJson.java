package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.elka.ingest.Balance;
import org.elka.ingest.Progress;
import org.elka.ingest.RunEntity;
import org.elka.library.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it.
 *
 * @param description the query asked, or the name of the file
 * @param since the first entry or modification date asked for; absent for all
 * @param completeTo up to which entry date the topic is complete if the run balances
 * @param asked identifiers asked for, or entries of the file
 * @param passedOver entries of the file that the topic's query did not match; absent if none
 * @param outcomes how many ended how; a run balances when they sum to {@code asked} and none is pending
 * @param progress how far it is, while it runs in the process that answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunJson(
        long id,
        String source,
        @Nullable String topic,
        String kind,
        String state,
        Instant started,
        @Nullable Instant ended,
        String description,
        @Nullable LocalDate since,
        @Nullable LocalDate completeTo,
        @Nullable String message,
        @Nullable String warning,
        long asked,
        long answered,
        @Nullable Long passedOver,
        boolean balances,
        Map<String, Long> outcomes,
        @Nullable ProgressJson progress) {

    /**
     * How far a run is.
     *
     * @param rate entries a second
     * @param secondsLeft at that rate
     * @param waiting why nothing happens at the moment
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressJson(
            String doing,
            long done,
            @Nullable Long total,
            double rate,
            @Nullable Long secondsLeft,
            @Nullable String waiting,
            @Nullable Instant waitingUntil) {

        static ProgressJson of(Progress.Step step, Instant now) {
            Progress.Waiting waiting = step.waiting();
            return new ProgressJson(
                    step.doing(),
                    step.done(),
                    step.total(),
                    Math.round(step.rate(now) * 10) / 10.0,
                    step.secondsLeft(now).orElse(null),
                    waiting == null ? null : waiting.reason(),
                    waiting == null ? null : waiting.until());
        }
    }

    static RunJson of(RunEntity run, Balance balance, @Nullable ProgressJson progress) {
        Map<String, Long> outcomes = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(ArticleJson.lower(outcome), balance.count(outcome));
        }
        return new RunJson(
                run.key(),
                ArticleJson.lower(run.source),
                run.topic,
                ArticleJson.lower(run.kind),
                ArticleJson.lower(run.state),
                run.started,
                run.ended,
                run.description,
                run.since,
                run.completeTo,
                run.message,
                run.warning,
                balance.asked(),
                balance.answered(),
                run.passedOver == 0 ? null : run.passedOver,
                balance.balances(),
                outcomes,
                progress);
    }

    /** The run as one that failed, where the database can no longer say so. */
    RunJson failed(String reason) {
        return new RunJson(
                id,
                source,
                topic,
                kind,
                "failed",
                started,
                ended,
                description,
                since,
                completeTo,
                reason,
                warning,
                asked,
                answered,
                passedOver,
                balances,
                outcomes,
                null);
    }
}
