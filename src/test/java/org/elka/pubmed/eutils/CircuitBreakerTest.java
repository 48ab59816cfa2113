package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.elka.pubmed.eutils.CircuitBreaker.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitBreakerTest {
    private static final Reply<String> RESET = new Reply.Failed<>(new Fault.Reset());
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SteppedTime time = new SteppedTime();
    private final CircuitBreaker breaker =
            new CircuitBreaker(new CircuitBreaker.Limits(3, Duration.ofSeconds(10), Duration.ofSeconds(30)), time);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.record(RESET);
            time.pass(SECOND);
        }
    }

    @Test
    void itOpensAfterFailuresInARowAndSaysSinceAndUntilWhen() {
        fail(2);
        assertThat(breaker.state()).isEqualTo(new State.Closed());
        assertThat(breaker.check()).isEmpty();
        fail(1);
        assertThat(breaker.state()).isEqualTo(new State.Open(SteppedTime.START, SteppedTime.START.plusSeconds(2 + 10)));
        assertThat(breaker.check())
                .contains(new Fault.CircuitOpen(SteppedTime.START, SteppedTime.START.plusSeconds(2 + 10)));
    }

    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        fail(2);
        breaker.record(new Reply.Answered<>("yes"));
        fail(2);
        assertThat(breaker.state()).isEqualTo(new State.Closed());
    }

    @Test
    void afterThePauseOneAsksAndTheOthersWait() {
        fail(3);
        time.pass(Duration.ofSeconds(9));
        assertThat(breaker.check()).as("the probe").isEmpty();
        assertThat(breaker.check()).as("anyone else").isPresent();
        breaker.record(new Reply.Answered<>("back"));
        assertThat(breaker.state()).isEqualTo(new State.Closed());
        assertThat(breaker.check()).isEmpty();
    }

    @Test
    void pausesDoubleWithEachFailedProbeUpToTheLongestAndTheOutageKeepsItsBeginning() {
        fail(3);
        for (int pause : new int[] {20, 30, 30}) {
            time.pass(Duration.ofMinutes(1));
            assertThat(breaker.check()).isEmpty();
            breaker.record(RESET);
            assertThat(breaker.state())
                    .isEqualTo(new State.Open(SteppedTime.START, time.instant().plusSeconds(pause)));
        }
    }

    @Test
    void aProbeThatIsNeverReportedBlocksNobodyForGood() {
        fail(3);
        time.pass(Duration.ofSeconds(9));
        assertThat(breaker.check()).isEmpty();
        time.pass(Duration.ofSeconds(20));
        assertThat(breaker.check()).isEmpty();
    }

    static Stream<Reply<String>> signsOfLife() {
        return Stream.of(
                new Reply.Refused<>("no such field"),
                new Reply.Failed<>(new Fault.ErrorBody("Search Backend failed")),
                new Reply.Failed<>(new Fault.Truncated()),
                new Reply.Failed<>(new Fault.HistoryExpired()),
                new Reply.Failed<>(new Fault.RateLimited(null)));
    }

    @ParameterizedTest
    @MethodSource("signsOfLife")
    void aPubMedThatAnswersBadlyIsNotDead(Reply<String> reply) {
        for (int i = 0; i < 10; i++) {
            breaker.record(reply);
        }
        assertThat(breaker.state()).isEqualTo(new State.Closed());
    }
}
