package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds times: "40 min", "24-h", "two weeks", "3 to 7 days", "day 1", "weeks 2 and 4", "the next day", "half an hour".
 * Ages ("aged 18-65 years") are left out. A month counts 30 days, a year 365.
 */
final class TimeScanner {

    private static final double DAY = TimeSpan.HOURS_A_DAY;

    private static final Map<String, Double> UNITS = new HashMap<>(Map.ofEntries(
            Map.entry("min", 1 / 60.0),
            Map.entry("mins", 1 / 60.0),
            Map.entry("minute", 1 / 60.0),
            Map.entry("minutes", 1 / 60.0),
            Map.entry("h", 1.0),
            Map.entry("hr", 1.0),
            Map.entry("hrs", 1.0),
            Map.entry("hour", 1.0),
            Map.entry("hours", 1.0),
            Map.entry("d", DAY),
            Map.entry("day", DAY),
            Map.entry("days", DAY),
            Map.entry("pod", DAY),
            Map.entry("pods", DAY),
            Map.entry("wk", 7 * DAY),
            Map.entry("wks", 7 * DAY),
            Map.entry("week", 7 * DAY),
            Map.entry("weeks", 7 * DAY),
            Map.entry("fortnight", 14 * DAY),
            Map.entry("mo", 30 * DAY),
            Map.entry("month", 30 * DAY),
            Map.entry("months", 30 * DAY),
            Map.entry("yr", 365 * DAY),
            Map.entry("yrs", 365 * DAY),
            Map.entry("year", 365 * DAY),
            Map.entry("years", 365 * DAY)));

    private TimeScanner() {}

    /** The times among the tokens from (inclusive) to (exclusive), in order. */
    static List<TimeSpan> scan(Words text, int from, int to) {
        List<TimeSpan> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            TimeSpan span = spanAt(text, i);
            if (span == null) {
                i = Math.max(i + 1, text.isNumber(i) ? NumberList.at(text, i).next() : i + 1);
            } else {
                if (!isAge(text, span)) {
                    found.add(span);
                }
                i = span.next();
            }
        }
        return found;
    }

    private static @Nullable TimeSpan spanAt(Words text, int i) {
        String word = text.word(i);
        if (text.isWord(i)) {
            Double unit = UNITS.get(word);
            if (unit != null && word.length() > 2) {
                return point(text, i, unit);
            }
            switch (word) {
                case "a", "an" -> {
                    return single(text, i, i + 1, 1);
                }
                case "half" -> {
                    int noun = text.is(i + 1, "an") || text.is(i + 1, "a") || text.is(i + 1, "-") ? i + 2 : i + 1;
                    return single(text, i, noun, 0.5);
                }
                case "next", "following" -> {
                    return nextDay(text, i);
                }
                default -> {
                    // an ordinal or a number in words may follow
                }
            }
        }
        Numbers.Reading ordinal = Numbers.ordinalAt(text, i);
        if (ordinal != null) {
            return ordinal(text, i, ordinal);
        }
        return length(text, i);
    }

    /** "day 7", "weeks 2 and 4", "day-1"; the number must not belong to a noun of its own. */
    private static @Nullable TimeSpan point(Words text, int i, double unit) {
        int at = text.is(i + 1, "-") && text.joined(i + 1) ? i + 2 : i + 1;
        if (text.is(at, "(") && text.isWord(at + 1) && text.is(at + 2, ")")) {
            at += 3;
        }
        NumberList all = NumberList.at(text, at);
        Numbers.Reading ordinal = all.items().isEmpty() ? Numbers.ordinalAt(text, at) : null;
        if (ordinal != null && !UNITS.containsKey(text.word(ordinal.next()))) {
            return new TimeSpan(i, ordinal.next(), ordinal.value() * unit, ordinal.value() * unit, true);
        }
        if (all.items().isEmpty() || UNITS.containsKey(text.word(all.next())) || isShare(text, all)) {
            return text.is(i, "day") && text.is(i + 1, "after") ? new TimeSpan(i, i + 2, DAY, DAY, false) : null;
        }
        boolean shares = text.is(all.next(), "%");
        boolean plural = !shares && (text.word(i).endsWith("s") || isClosed(text, all));
        double least = all.items().getFirst().value();
        double most = least;
        int next = all.items().size() > 1 && !plural ? at + 1 : all.next();
        if (plural) {
            most = Math.max(least, all.items().getLast().value());
        }
        return new TimeSpan(i, next, least * unit, most * unit, true);
    }

    /** "day 40%"; but "17% on day 1, 39% on day 3" names a day. */
    private static boolean isShare(Words text, NumberList list) {
        return list.items().size() == 1 && text.is(list.next(), "%");
    }

    /** "day 1, 4, and 7": numbers that rise and end with "and". */
    private static boolean isClosed(Words text, NumberList list) {
        boolean rising = list.ascending().items().size() == list.items().size();
        String before = text.word(list.items().getLast().at() - 1);
        return rising && (before.equals("and") || before.equals("or"));
    }

    private static @Nullable TimeSpan single(Words text, int i, int unitAt, double factor) {
        Double unit = text.word(unitAt).length() > 2 ? UNITS.get(text.word(unitAt)) : null;
        return unit == null ? null : new TimeSpan(i, unitAt + 1, unit * factor, unit * factor, false);
    }

    private static @Nullable TimeSpan nextDay(Words text, int i) {
        return text.is(i + 1, "day") || text.is(i + 1, "morning") ? new TimeSpan(i, i + 2, DAY, DAY, true) : null;
    }

    /** "the first week", "the 7th postoperative day". */
    private static @Nullable TimeSpan ordinal(Words text, int i, Numbers.Reading ordinal) {
        int at = ordinal.next();
        if (!UNITS.containsKey(text.word(at)) && text.isWord(at)) {
            at++;
        }
        Double unit = text.word(at).length() > 2 ? UNITS.get(text.word(at)) : null;
        return unit == null ? null : new TimeSpan(i, at + 1, ordinal.value() * unit, ordinal.value() * unit, true);
    }

    /** "24 h", "3 to 7 days"; neither an effect "d = 2" nor a scale's name such as "ABC-5-D" or "5D-ABC". */
    private static @Nullable TimeSpan length(Words text, int i) {
        NumberList list = NumberList.at(text, i);
        if (list.items().isEmpty()) {
            return null;
        }
        int at = text.is(list.next(), "-") ? list.next() + 1 : list.next();
        if (text.is(at, "full") || text.is(at, "consecutive") || text.is(at, "more") || text.is(at, "additional")) {
            at++;
        }
        boolean half = text.is(at, "and") && text.is(at + 1, "a") && text.is(at + 2, "half");
        Double unit = UNITS.get(text.word(half ? at + 3 : at));
        boolean joined = text.joined(at) && text.hyphenated(at + 1);
        boolean named = text.is(at, "d") && (text.is(at + 1, "=") || text.hyphenated(i) || joined);
        if (unit == null || named) {
            return null;
        }
        NumberList run = list.ascending();
        double extra = half ? 0.5 : 0;
        return new TimeSpan(
                run.items().getFirst().at(),
                (half ? at + 3 : at) + 1,
                (run.items().getFirst().value() + extra) * unit,
                (run.items().getLast().value() + extra) * unit,
                false);
    }

    private static boolean isAge(Words text, TimeSpan span) {
        int next = text.is(span.next(), "-") ? span.next() + 1 : span.next();
        if (text.is(next, "old") || (text.is(next, "of") && text.is(next + 1, "age"))) {
            return true;
        }
        for (int back = 1; back <= 5; back++) {
            String word = text.word(span.first() - back);
            if (word.equals("aged") || word.equals("age") || word.equals("ages")) {
                return true;
            }
        }
        return false;
    }
}
