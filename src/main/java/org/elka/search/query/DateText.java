package org.elka.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands before a date's tag: "2020", "2020/03", "2020/03/15", two of them, "last 90 days". */
final class DateText {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[/\\-. ](\\d{1,2}|[A-Za-z]{3,9})(?:[/\\-. ](\\d{1,2}))?)?");
    private static final Pattern RANGE = Pattern.compile("\\s*\"?([^:\"]+?)\"?\\s*:\\s*\"?([^:\"]+?)\"?\\s*");
    private static final Pattern LAST =
            Pattern.compile("last\\s+(\\d{1,5})?\\s*(day|week|month|year)s?", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String REMEDY = "Write 2020, 2020/03, 2020/03/15, 2020/03:2022 or \"last 90 days\".";

    private final LocalDate today;

    DateText(LocalDate today) {
        this.today = today;
    }

    Query.Dates read(DateField field, String text, Span span) {
        Matcher last = LAST.matcher(text.strip());
        if (last.matches()) {
            return new Query.Dates(field, back(last), today, span);
        }
        Matcher range = RANGE.matcher(text);
        boolean two = range.matches();
        LocalDate from = day(two ? range.group(1) : text.strip(), false, span);
        LocalDate to = day(two ? range.group(2) : text.strip(), true, span);
        if (to.isBefore(from)) {
            throw new Refusal(span, "This range ends before it begins.", "Write the earlier date first.");
        }
        return new Query.Dates(field, from, to, span);
    }

    private LocalDate back(Matcher last) {
        long amount = last.group(1) == null ? 1 : Long.parseLong(last.group(1));
        return switch (last.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> today.minusDays(amount);
            case "week" -> today.minusWeeks(amount);
            case "month" -> today.minusMonths(amount);
            default -> today.minusYears(Math.min(amount, today.getYear()));
        };
    }

    /** The first day that {@code text} can mean, or the last. */
    private static LocalDate day(String text, boolean last, Span span) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw new Refusal(span, "\"" + text + "\" is no date.", REMEDY);
        }
        int year = Integer.parseInt(date.group(1));
        try {
            int month = date.group(2) == null ? (last ? 12 : 1) : month(date.group(2), span);
            if (date.group(3) != null) {
                return LocalDate.of(year, month, Integer.parseInt(date.group(3)));
            }
            return last ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, 1);
        } catch (DateTimeException impossible) {
            throw new Refusal(span, "There is no such day as " + text + ".", REMEDY);
        }
    }

    private static int month(String text, Span span) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int index = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new Refusal(span, "\"" + text + "\" is no month.", REMEDY);
        }
        return index + 1;
    }
}
