package org.elka.pubmed.eutils;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What EInfo says of PubMed: citations in all, and its last update in its own words ("2026/01/01 06:33"). */
public record DatabaseInfo(long count, String lastUpdate) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");

    /** The day of the last update; empty where PubMed's words hold none. */
    public Optional<LocalDate> lastUpdated() {
        Matcher date = DATE.matcher(lastUpdate);
        if (!date.find()) {
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
