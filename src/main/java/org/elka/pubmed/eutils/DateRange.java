package org.elka.pubmed.eutils;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Days of PubMed, both ends included, by one of its dates. */
public record DateRange(DateType type, LocalDate from, LocalDate to) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /** Before PubMed's oldest entry date: old back issues are entered under their date of publication. */
    private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);

    private static final LocalDate LAST = LocalDate.of(3000, 12, 31);

    public enum DateType {
        /** When the citation entered PubMed. */
        ENTRY("edat"),
        /** When it was last changed. */
        MODIFICATION("mdat");

        private final String code;

        DateType(String code) {
            this.code = code;
        }

        /** ESearch's {@code datetype}. */
        public String code() {
            return code;
        }
    }

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a date range ends before it begins: " + from + " to " + to);
        }
    }

    /** All days that any citation can have. */
    public static DateRange always(DateType type) {
        return new DateRange(type, FIRST, LAST);
    }

    public boolean isOneDay() {
        return from.equals(to);
    }

    /**
     * Divides more than one day in two, at the geometric mean of their ages: citations come in ever greater numbers, so
     * a few recent days hold about as many as years long ago.
     *
     * @param newest the day from which ages count
     */
    Halves divide(LocalDate newest) {
        LocalDate today = newest.isBefore(from) ? to : newest;
        long youngest = Math.max(1, ageOn(today, to));
        long oldest = ageOn(today, from);
        LocalDate mean = today.minusDays((long) Math.sqrt((double) youngest * oldest) - 1);
        LocalDate middle = mean.isAfter(from) ? mean : from.plusDays(1);
        return new Halves(new DateRange(type, middle, to), new DateRange(type, from, middle.minusDays(1)));
    }

    private static long ageOn(LocalDate today, LocalDate day) {
        return ChronoUnit.DAYS.between(day, today) + 1;
    }

    record Halves(DateRange newer, DateRange older) {}

    String mindate() {
        return FORM.format(from);
    }

    String maxdate() {
        return FORM.format(to);
    }
}
