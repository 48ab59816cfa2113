package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(10), 6);

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "5, 8000", "6, 10000", "60, 10000"})
    void delaysSpreadFromZeroToABoundThatDoublesUpToTheLongest(int failures, long bound) {
        Random random = new Random(7);
        List<Long> millis = IntStream.range(0, 2000)
                .mapToObj(_ -> POLICY.delay(failures, new Fault.Reset(), random).toMillis())
                .toList();
        assertThat(millis).allMatch(delay -> delay >= 0 && delay <= bound);
        assertThat(millis).anyMatch(delay -> delay < bound / 20).anyMatch(delay -> delay > bound - bound / 20);
    }

    @Test
    void whatPubMedAsksForIsTheLeast() {
        Duration minute = Duration.ofMinutes(1);
        Random random = new Random(7);
        assertThat(POLICY.delay(1, new Fault.RateLimited(minute), random)).isEqualTo(minute);
        assertThat(POLICY.delay(1, new Fault.ServerError(503, minute), random)).isEqualTo(minute);
        assertThat(POLICY.delay(9, new Fault.RateLimited(Duration.ZERO), random))
                .isPositive();
        assertThat(POLICY.delay(1, new Fault.RateLimited(null), random)).isLessThan(Duration.ofMillis(500));
    }
}
