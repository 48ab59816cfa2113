package org.elka.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of an article, or its number where there are none ("e123", "CD006787").
 *
 * @param prefix letters before the first number, in lower case
 * @param last equal to {@code first} where only one is given; "764-9" ends on 769
 */
record PageRange(String prefix, long first, long last) {
    /** How far two agree. */
    enum Agreement {
        /** First and last. */
        EQUAL,
        /** First or last, or all but a page of one lies within the other. */
        OVERLAPPING,
        DIFFERENT
    }

    private static final Pattern RANGE = Pattern.compile(
            "^\\s*(?:pp?\\.?\\s*)?([A-Za-z]{0,4})\\s*\\.?(\\d{1,12})(?:\\s*[-–—‐]+\\s*([A-Za-z]{0,4})(\\d{1,12}))?");

    /** "215 p", "12 pages", "no pagination". */
    private static final Pattern COUNT =
            Pattern.compile("(?i)^\\s*\\d+\\s*(?:pp?\\.?|pages|leaves)\\s*$|no pagination|not specified");

    /** Article numbers have letters or are longer than pages get; every number there is an article of its own. */
    private static final int LONGEST_PAGE = 5;

    private static final int LIKELY_PAGES = 100;

    static Optional<PageRange> parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (COUNT.matcher(text).find() || !range.find()) {
            return Optional.empty();
        }
        long first = Long.parseLong(range.group(2));
        String end = range.group(4);
        if (end == null) {
            return Optional.of(new PageRange(range.group(1).toLowerCase(Locale.ROOT), first, first));
        }
        String start = range.group(2);
        if (end.length() < start.length()) {
            end = start.substring(0, start.length() - end.length()) + end;
        }
        return Optional.of(new PageRange(range.group(1).toLowerCase(Locale.ROOT), first, Long.parseLong(end)));
    }

    boolean isArticleNumber() {
        return first == last && (prefix.length() > 1 || String.valueOf(first).length() > LONGEST_PAGE);
    }

    /** Pages from 1: as printed ahead of an issue, or in proceedings that count each paper's pages by itself. */
    boolean startsAtOne() {
        return first == 1 && prefix.isEmpty();
    }

    Agreement compare(PageRange other) {
        if (!prefix.equals(other.prefix) && !prefix.isEmpty() && !other.prefix.isEmpty()) {
            return Agreement.DIFFERENT;
        }
        if (first == other.first) {
            return last == other.last ? Agreement.EQUAL : Agreement.OVERLAPPING;
        }
        if (isArticleNumber() || other.isArticleNumber()) {
            return Agreement.DIFFERENT;
        }
        boolean oneEnd = last == other.last && first != last && other.first != other.last;
        boolean oneStartOff = Math.abs(first - other.first) <= 1
                && last - first > 1
                && other.last - other.first > 1
                && Math.abs(last - other.last) <= 1;
        boolean oneSlip = Math.abs(first - other.first) < LIKELY_PAGES || last < first || other.last < other.first;
        return oneEnd && oneSlip || oneStartOff ? Agreement.OVERLAPPING : Agreement.DIFFERENT;
    }

    /** How many pages, at least one. */
    long length() {
        return Math.max(1, last - first + 1);
    }
}
