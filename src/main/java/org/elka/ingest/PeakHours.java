package org.elka.ingest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours in which NCBI asks to be spared large jobs: weekdays from 5 in the morning to 9 in the evening, US Eastern
 * time (NBK25497, "Frequency, Timing and Registration").
 *
 * @param from the first of these hours' instants, each weekday
 * @param to the first instant after them
 * @param largeLoad citations of a first load from which it is a large job
 */
record PeakHours(LocalTime from, LocalTime to, long largeLoad) {
    /** Nothing is a large job. */
    static final PeakHours IGNORED = new PeakHours(LocalTime.MIN, LocalTime.MIN, Long.MAX_VALUE);

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /**
     * Reads "05:00-21:00".
     *
     * @throws IllegalArgumentException if these are no two times of a day, the first before the second
     */
    static PeakHours of(String hours, long largeLoad) {
        Matcher form = FORM.matcher(hours.strip());
        try {
            if (form.matches()) {
                LocalTime from = LocalTime.parse(form.group(1));
                LocalTime to = LocalTime.parse(form.group(2));
                if (from.isBefore(to)) {
                    return new PeakHours(from, to, largeLoad);
                }
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(refusal(hours), e);
        }
        throw new IllegalArgumentException(refusal(hours));
    }

    private static String refusal(String hours) {
        return "elka.pubmed.peak-hours is '" + hours + "'; give two times of a day, such as 05:00-21:00";
    }

    /** Until when a first load of so many citations waits; empty if it may go on now. */
    Optional<Instant> waitUntil(long citations, Instant now) {
        ZonedDateTime there = now.atZone(EASTERN);
        boolean weekend = there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalTime time = there.toLocalTime();
        if (citations < largeLoad || weekend || time.isBefore(from) || !time.isBefore(to)) {
            return Optional.empty();
        }
        LocalDate today = there.toLocalDate();
        return Optional.of(today.atTime(to).atZone(EASTERN).toInstant());
    }
}
