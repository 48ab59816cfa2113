package org.elka.formats.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation.PublicationDate;
import org.jspecify.annotations.Nullable;

/** When a publication came out, put together of what several fields of an entry say of it. */
final class DraftDate {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");

    private @Nullable PublicationDate date;

    /**
     * Takes the more precise of two dates that do not contradict each other; a month and day alone complete a year.
     *
     * @return false if it says what has no place in the date
     */
    boolean add(String text) {
        PublicationDate said = Dates.of(text);
        PublicationDate held = date;
        if (held == null) {
            date = said;
        } else if (held.year() == null || said.year() == null) {
            Optional<PublicationDate> whole = completed(held, said);
            date = whole.orElse(held);
            return whole.isPresent();
        } else if (!held.year().equals(said.year())) {
            return false;
        } else if (held.month() == null) {
            boolean more =
                    said.month() != null || said.raw().length() > held.raw().length();
            date = more ? said : held;
        } else {
            return said.month() == null || held.equals(said);
        }
        return true;
    }

    private static Optional<PublicationDate> completed(PublicationDate held, PublicationDate said) {
        PublicationDate year = held.year() == null ? said : held;
        PublicationDate rest = held.year() == null ? held : said;
        if (year.year() == null || year.month() != null) {
            return Optional.empty();
        }
        return Optional.of(Dates.of(year.year() + " " + rest.raw())).filter(whole -> whole.month() != null);
    }

    /**
     * Completes a year by a month, beside whose name a day may stand.
     *
     * @return false if there is no year to complete, or this is no month
     */
    boolean addMonth(String text) {
        PublicationDate held = date;
        Integer month = Dates.month(text);
        if (held == null || held.year() == null || held.month() != null || month == null) {
            return false;
        }
        Matcher day = DAY.matcher(text.length() > 2 ? text : "");
        date = Dates.date(held.year(), month, day.find() ? Integer.valueOf(day.group(1)) : null);
        return true;
    }

    /** Null where no field says anything. */
    @Nullable
    PublicationDate get() {
        return date;
    }
}
