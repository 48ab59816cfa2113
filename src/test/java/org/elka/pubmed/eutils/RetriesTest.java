package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of repeating, in stepped time and over scripted replies. */
class RetriesTest {
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), 4);
    private static final Reply<String> YES = new Reply.Answered<>("yes");
    private static final Fault DOWN = new Fault.Unreachable("connection refused");
    private static final Fault POOR = new Fault.ErrorBody("Search Backend failed");
    private static final EutilsRequest REQUEST = EutilsClient.infoRequest();

    private final SteppedTime time = new SteppedTime();
    private final CircuitBreaker breaker = new CircuitBreaker(CircuitBreaker.Limits.DEFAULT, time);
    private final Retries retries = new Retries(POLICY, breaker, time.timing(), new Random(1));
    private final Diary diary = new Diary();

    private Reply<String> call(RunBudget budget, List<Reply<String>> script) throws InterruptedException {
        Deque<Reply<String>> replies = new ArrayDeque<>(script);
        return retries.call(
                REQUEST,
                () -> {
                    time.pass(Duration.ofMillis(100));
                    return replies.remove();
                },
                budget,
                diary);
    }

    @SafeVarargs
    private Reply<String> call(Reply<String>... script) throws InterruptedException {
        return call(RunBudget.standard(), List.of(script));
    }

    private static Reply<String> failed(Fault fault) {
        return new Reply.Failed<>(fault);
    }

    @Test
    void anAnswerAfterFaultsIsAnAnswerAndEachAttemptIsReported() throws InterruptedException {
        assertThat(call(failed(new Fault.Reset()), failed(POOR), YES)).isEqualTo(YES);
        assertThat(diary.attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(diary.attempts).extracting(Attempt::reply).last().isEqualTo(YES);
        assertThat(diary.attempts).allSatisfy(attempt -> {
            assertThat(attempt.request()).isEqualTo(REQUEST);
            assertThat(attempt.took()).isEqualTo(Duration.ofMillis(100));
        });
        assertThat(diary.attempts.getFirst().started()).isEqualTo(SteppedTime.START);
        assertThat(diary.waits).containsExactly(new Fault.Reset(), POOR);
    }

    static Stream<Reply<String>> finalReplies() {
        return Stream.of(
                YES,
                new Reply.Refused<>("unknown field: tiabb"),
                failed(new Fault.HistoryExpired()),
                failed(new Fault.KeyRejected()),
                failed(new Fault.UnexpectedStatus(403)),
                failed(new Fault.TooLarge(1)));
    }

    @ParameterizedTest
    @MethodSource("finalReplies")
    void whatAnotherAttemptCannotChangeIsAskedOnce(Reply<String> reply) throws InterruptedException {
        assertThat(call(reply)).isEqualTo(reply);
        assertThat(diary.attempts).hasSize(1);
        assertThat(diary.waits).isEmpty();
    }

    @Test
    void aRequestThatIsAlwaysAnsweredBadlyIsGivenUp() throws InterruptedException {
        assertThat(call(failed(POOR), failed(POOR), failed(POOR), failed(POOR))).isEqualTo(failed(POOR));
        assertThat(diary.attempts).hasSize(4);
    }

    @Test
    void anOutageOfTenMinutesIsRiddenOutWithFewAttempts() throws InterruptedException {
        Reply<String> reply = retries.call(
                REQUEST,
                () -> time.instant().isBefore(SteppedTime.START.plus(Duration.ofMinutes(10))) ? failed(DOWN) : YES,
                RunBudget.standard(),
                diary);
        assertThat(reply).isEqualTo(YES);
        assertThat(diary.attempts).hasSizeBetween(6, 15);
        assertThat(diary.waits).anyMatch(fault -> fault instanceof Fault.CircuitOpen);
        assertThat(time.instant()).isBefore(SteppedTime.START.plus(Duration.ofMinutes(13)));
        assertThat(breaker.state()).isEqualTo(new CircuitBreaker.State.Closed());
    }

    @Test
    void anOutageLongerThanTheBudgetFailsAndSaysSinceWhen() throws InterruptedException {
        RunBudget budget = new RunBudget(500, Duration.ofMinutes(3));
        Reply<String> reply = call(budget, Collections.nCopies(500, failed(DOWN)));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Failed.class,
                        failed -> assertThat(failed.fault())
                                .isInstanceOfSatisfying(
                                        Fault.CircuitOpen.class,
                                        open -> assertThat(open.since()).isEqualTo(SteppedTime.START.plusMillis(100))));
        assertThat(time.instant()).isBefore(SteppedTime.START.plus(Duration.ofMinutes(4)));
    }

    @Test
    void theAttemptsOfARunAreLimitedOverAllItsRequests() throws InterruptedException {
        RunBudget budget = new RunBudget(3, Duration.ofHours(1));
        assertThat(call(budget, List.of(failed(POOR), failed(POOR), YES))).isEqualTo(YES);
        assertThat(call(budget, List.of(failed(POOR), failed(POOR), YES))).isEqualTo(failed(POOR));
        assertThat(diary.attempts).hasSize(5);
    }

    @Test
    void whatSeveralThreadsLoseAtOnceCountsOnce() {
        RunBudget budget = new RunBudget(1, Duration.ofSeconds(10));
        Instant start = SteppedTime.START;
        assertThat(budget.spendTime(start, start.plusSeconds(6))).isTrue();
        assertThat(budget.spendTime(start.plusSeconds(1), start.plusSeconds(6))).isTrue();
        assertThat(budget.spendTime(start.plusSeconds(2), start.plusSeconds(9))).isTrue();
        assertThat(budget.spendTime(start.plusSeconds(9), start.plusSeconds(11)))
                .isFalse();
        assertThat(budget.spendTime(start.plusSeconds(20), start.plusSeconds(21)))
                .isTrue();
        assertThat(budget.spendTime(start.plusSeconds(30), start.plusSeconds(31)))
                .isFalse();
    }

    @Test
    void aPauseThatPubMedAsksForIsKept() throws InterruptedException {
        assertThat(call(failed(new Fault.RateLimited(Duration.ofSeconds(90))), YES))
                .isEqualTo(YES);
        assertThat(diary.last).isEqualTo(SteppedTime.START.plusSeconds(90).plusMillis(100));
    }

    @Test
    void aPauseLongerThanTheBudgetIsNotWaitedFor() throws InterruptedException {
        Reply<String> limited = failed(new Fault.RateLimited(Duration.ofHours(2)));
        assertThat(call(limited)).isEqualTo(limited);
        assertThat(diary.waits).isEmpty();
    }
}
