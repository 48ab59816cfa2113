package org.elka.pubmed.eutils;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait; zero for a date that has passed, null for what is neither. */
    static @Nullable Duration parse(String value, Instant now) {
        String bare = value.strip();
        if (bare.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(bare));
        }
        try {
            Duration wait = Duration.between(
                    now,
                    ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
