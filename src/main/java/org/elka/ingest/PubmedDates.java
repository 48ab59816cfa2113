package org.elka.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PubMed's own date, which its replies carry; this machine's clock may be another. */
final class PubmedDates {
    /** "2026/01/08 05:32" as EInfo writes it, or with hyphens. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})\\b.*");

    private PubmedDates() {}

    /** The date of EInfo's LastUpdate; empty if it holds none. */
    static Optional<LocalDate> lastUpdate(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
