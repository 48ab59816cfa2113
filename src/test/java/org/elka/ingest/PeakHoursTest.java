package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeakHoursTest {
    private static final PeakHours NCBI = PeakHours.of("05:00-21:00", 10_000);

    /** 2026-01-05 is a Monday; New York is five hours behind UTC then, and four in July. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:59:59Z, 10000, ",
        "2026-01-05T10:00:00Z, 10000, 2026-01-06T02:00:00Z",
        "2026-01-06T01:59:59Z, 10000, 2026-01-06T02:00:00Z",
        "2026-01-06T02:00:00Z, 10000, ",
        "2026-01-05T15:00:00Z, 9999, ",
        "2026-01-10T15:00:00Z, 50000, ",
        "2026-01-11T15:00:00Z, 50000, ",
        "2026-07-06T15:00:00Z, 50000, 2026-07-07T01:00:00Z",
    })
    void aLargeLoadWaitsForTheEveningOfAWeekday(Instant now, long citations, Instant until) {
        assertThat(NCBI.waitUntil(citations, now).orElse(null)).isEqualTo(until);
    }

    @Test
    void whoIgnoresPeakHoursNeverWaits() {
        assertThat(PeakHours.IGNORED.waitUntil(1_000_000, Instant.parse("2026-01-05T15:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5-21", "21:00-05:00", "25:00-26:00", "05:00-05:00"})
    void whatIsNoPairOfTimesIsRefusedWithAnExample(String hours) {
        assertThatThrownBy(() -> PeakHours.of(hours, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("05:00-21:00")
                .hasMessageContaining("elka.pubmed.peak-hours");
    }
}
