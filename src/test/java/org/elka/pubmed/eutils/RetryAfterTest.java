package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-06T08:49:07Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2                             | PT2S",
                "0                             | PT0S",
                "' 120 '                       | PT2M",
                "Fri, 06 Nov 2026 08:49:37 GMT | PT30S",
                "Fri, 06 Nov 2026 08:00:00 GMT | PT0S",
                "soon                          |",
                "-5                            |",
                "99999999999                   |",
                "''                            |"
            })
    void secondsAndDatesAreReadAndAnythingElseIsNot(String value, Duration expected) {
        assertThat(RetryAfter.parse(value, NOW)).isEqualTo(expected);
    }
}
