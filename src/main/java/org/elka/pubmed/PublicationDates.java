package org.elka.pubmed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads PubMed's dates in words.
 *
 * <p>Seasons and ranges follow PubMed's own rule for sorting by publication date (PubMed User Guide, "Date of
 * publication"): of several months the first counts; winter is January, spring April, summer July, fall October.
 */
final class PublicationDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");
    private static final Pattern SEASON = Pattern.compile("(winter|spring|summer|fall|autumn)");
    private static final Pattern QUARTER = Pattern.compile("\\b([1-4])(?:st|nd|rd|th)\\s+quart");
    private static final Pattern MONTH =
            Pattern.compile("\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?:\\s+(\\d{1,2})\\b)?");

    private PublicationDates() {}

    /** A PubDate given in parts, any of which may be empty: "2020", "Jan" or "01" or "January", "15", "Winter". */
    static PublicationDate of(String year, String month, String day, String season) {
        StringBuilder raw = new StringBuilder(year);
        for (String part : List.of(season, month, day)) {
            if (!part.isEmpty()) {
                raw.append(raw.isEmpty() ? "" : " ").append(part);
            }
        }
        Integer monthNumber = month(month);
        if (monthNumber == null && !(season + month).isEmpty()) {
            PublicationDate inWords = parse(year + " " + season + " " + month);
            monthNumber = inWords.month();
        }
        Integer dayNumber = monthNumber == null ? null : number(day, 1, 31);
        return new PublicationDate(number(year, 1, 9999), monthNumber, dayNumber, raw.toString());
    }

    /** A MedlineDate: "1998 Dec-1999 Jan", "2020 Jan-Feb", "1998 Dec 22-29", "Winter 1998", "1976 1st Quart" ... */
    static PublicationDate parse(String medlineDate) {
        String text = medlineDate.toLowerCase(Locale.ROOT);
        Matcher year = YEAR.matcher(text);
        Integer yearNumber = year.find() ? Integer.valueOf(year.group()) : null;
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            Integer dayNumber = month.group(2) == null ? null : number(month.group(2), 1, 31);
            return new PublicationDate(yearNumber, month(month.group(1)), dayNumber, medlineDate);
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            return new PublicationDate(yearNumber, Integer.parseInt(quarter.group(1)) * 3 - 2, null, medlineDate);
        }
        Matcher season = SEASON.matcher(text);
        return new PublicationDate(yearNumber, season.find() ? ofSeason(season.group()) : null, null, medlineDate);
    }

    private static int ofSeason(String season) {
        return switch (season) {
            case "winter" -> 1;
            case "spring" -> 4;
            case "summer" -> 7;
            default -> 10;
        };
    }

    /**
     * A date as yyyy-MM-dd; empty where the parts are no date. A month or day that is missing is the first, as in
     * PubMed's sorting.
     */
    static Optional<String> iso(String year, String month, String day) {
        Integer yearNumber = number(year, 1, 9999);
        if (yearNumber == null) {
            return Optional.empty();
        }
        try {
            Integer monthNumber = month.isEmpty() ? Integer.valueOf(1) : month(month);
            Integer dayNumber = day.isEmpty() ? Integer.valueOf(1) : number(day, 1, 31);
            return monthNumber == null || dayNumber == null
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(yearNumber, monthNumber, dayNumber).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer month(String month) {
        if (month.length() >= 3) {
            int index = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
            return index < 0 || month.indexOf('-') >= 0 ? null : Integer.valueOf(index + 1);
        }
        return number(month, 1, 12);
    }

    private static @Nullable Integer number(String digits, int least, int most) {
        if (digits.isEmpty() || digits.length() > 4) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            value = value * 10 + digit - '0';
        }
        return value >= least && value <= most ? Integer.valueOf(value) : null;
    }
}
