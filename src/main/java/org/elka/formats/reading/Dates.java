package org.elka.formats.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Dates as reference managers write them, into PubMed's form ("2024 Jan 15") where they say no more than that. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH_NAME = "(?<name>\\p{L}{3,9})\\.?";

    /** "2019/04/02/", "2019///", "2019-04", "1999/08//undefined". */
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<year>\\d{4})(?:[/-](?<month>\\d{0,2}))?(?:[/-](?<day>\\d{0,2}))?(?:[/-]?|//?undefined)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[ ,;/-]+" + MONTH_NAME + "(?:[ ,]+(?<day>\\d{1,2}))?");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(?<day>\\d{1,2})\\.?[ -]+)?" + MONTH_NAME + "[ ,.-]+(?<year>\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH_NAME + " +(?<day>\\d{1,2}), *(?<year>\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");

    private Dates() {}

    /** A date as precise as the text says; a text without a year gives a date without one. */
    static PublicationDate of(String text) {
        String plain = text.strip();
        Matcher numeric = NUMERIC.matcher(plain);
        if (numeric.matches()) {
            Integer month = number(numeric.group("month"), 12);
            Integer day = month == null ? null : number(numeric.group("day"), 31);
            return date(Integer.parseInt(numeric.group("year")), month, day);
        }
        for (Pattern form : List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST)) {
            Matcher named = form.matcher(plain);
            if (named.matches() && month(named.group("name")) != null) {
                return date(
                        Integer.parseInt(named.group("year")),
                        month(named.group("name")),
                        number(named.group("day"), 31));
            }
        }
        Matcher year = YEAR.matcher(plain);
        return new PublicationDate(year.find() ? Integer.valueOf(year.group()) : null, null, null, plain);
    }

    /** A date in PubMed's form. */
    static PublicationDate date(int year, @Nullable Integer month, @Nullable Integer day) {
        StringBuilder raw = new StringBuilder("%04d".formatted(year));
        if (month != null) {
            String name = MONTHS.get(month - 1);
            raw.append(' ')
                    .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(name.substring(1));
            if (day != null) {
                raw.append(' ').append(day);
            }
        }
        return new PublicationDate(year, month, day, raw.toString());
    }

    /** 1 to 12 by a number or a month's name in English; null where it is neither. */
    static @Nullable Integer month(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.length() < 3) {
            return number(plain, 12);
        }
        int at = MONTHS.indexOf(plain.substring(0, 3));
        return at < 0 ? null : at + 1;
    }

    private static @Nullable Integer number(@Nullable String text, int most) {
        if (text == null || !text.matches("\\d{1,2}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number < 1 || number > most ? null : number;
    }
}
