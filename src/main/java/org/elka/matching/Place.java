package org.elka.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Volume, issue and pages as they are compared. Absent parts are null.
 *
 * @param volume its number, or its letters in lower case
 * @param issue its first number, "s" before that of a supplement
 * @param pages first and last page; null for "no pagination", "215 p." and other counts
 */
record Place(
        @Nullable String volume,
        @Nullable String issue,
        @Nullable PageRange pages) {

    /** How far two places agree. */
    enum Agreement {
        /** The volume and the pages, and no other issue: one article is printed there, or a page of short notes. */
        SAME,
        /** Volume and issue; pages are missing on one side. */
        SAME_ISSUE,
        /** Pages from first to last; the volume is missing on one side. */
        SAME_PAGES,
        /** Pages from first to last, but another volume: one of the two numbers is mistyped. */
        OTHER_VOLUME,
        /** Volume and first page, but another issue: a column that returns, or a mistyped number. */
        OTHER_ISSUE,
        /** Volume and issue, but other pages. */
        OTHER_PAGES,
        /** Something says that they are not the same. */
        DIFFERENT,
        /** Too little to say. */
        UNKNOWN
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ROMAN = Pattern.compile("(?i)[ivxlc]{1,6}");
    private static final Pattern ISSUE_IN_VOLUME = Pattern.compile("\\d+\\s*\\((\\d+)");
    private static final Pattern SUPPLEMENT = Pattern.compile("(?i)\\bsup|^s\\s?\\d");

    static Place of(@Nullable String volume, @Nullable String issue, @Nullable String pages, @Nullable Integer year) {
        String number = volume == null ? null : volumeNumber(volume);
        if (number != null && year != null && number.equals(String.valueOf(year))) {
            number = null;
        }
        String part = issue == null || issue.isBlank() ? issueInVolume(volume) : issueNumber(issue);
        return new Place(
                number, part, pages == null ? null : PageRange.parse(pages).orElse(null));
    }

    private static @Nullable String volumeNumber(String volume) {
        Matcher number = NUMBER.matcher(volume);
        if (number.find()) {
            return stripZeros(number.group());
        }
        String bare = volume.strip();
        return ROMAN.matcher(bare).matches() ? bare.toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable String issueInVolume(@Nullable String volume) {
        if (volume == null) {
            return null;
        }
        Matcher issue = ISSUE_IN_VOLUME.matcher(volume);
        if (issue.find()) {
            return stripZeros(issue.group(1));
        }
        int at = volume.toLowerCase(Locale.ROOT).indexOf("sup");
        return at < 0 ? null : issueNumber(volume.substring(at));
    }

    private static @Nullable String issueNumber(String issue) {
        Matcher number = NUMBER.matcher(issue);
        String digits = number.find() ? stripZeros(number.group()) : "";
        if (SUPPLEMENT.matcher(issue).find()) {
            return "s" + digits;
        }
        return digits.isEmpty() ? null : digits;
    }

    private static String stripZeros(String digits) {
        String bare = digits.replaceFirst("^0+(?=\\d)", "");
        return bare.length() > 12 ? bare.substring(0, 12) : bare;
    }

    Optional<PageRange> range() {
        return Optional.ofNullable(pages);
    }

    Agreement compare(Place other) {
        Boolean volumes = equal(volume, other.volume);
        Boolean issues = equal(issue, other.issue);
        PageRange.Agreement page = pages == null || other.pages == null ? null : pages.compare(other.pages);
        if (Boolean.TRUE.equals(volumes)) {
            return inOneVolume(issues, page, page != null && sameStart(other));
        }
        if (Boolean.FALSE.equals(volumes)) {
            return page == PageRange.Agreement.EQUAL ? Agreement.OTHER_VOLUME : Agreement.DIFFERENT;
        }
        if (page == PageRange.Agreement.EQUAL) {
            return Agreement.SAME_PAGES;
        }
        if (isShifted(other) || other.isShifted(this)) {
            return Agreement.SAME_ISSUE;
        }
        return page == PageRange.Agreement.DIFFERENT || Boolean.FALSE.equals(issues)
                ? Agreement.DIFFERENT
                : Agreement.UNKNOWN;
    }

    /** Published ahead of its issue: no volume yet, and no pages but its own, counted from 1. */
    boolean isOpen() {
        return volume == null && (pages == null || pages.startsAtOne());
    }

    private static Agreement inOneVolume(
            @Nullable Boolean issues, PageRange.@Nullable Agreement page, boolean sameStart) {
        if (Boolean.FALSE.equals(issues)) {
            return sameStart ? Agreement.OTHER_ISSUE : Agreement.DIFFERENT;
        }
        if (page == null) {
            return issues == null ? Agreement.UNKNOWN : Agreement.SAME_ISSUE;
        }
        return page == PageRange.Agreement.DIFFERENT ? Agreement.OTHER_PAGES : Agreement.SAME;
    }

    private boolean sameStart(Place other) {
        return pages != null && other.pages != null && pages.first() == other.pages.first();
    }

    /** The volume stands where the issue should, and the issue where the pages should. */
    private boolean isShifted(Place other) {
        return volume == null
                && issue != null
                && issue.equals(other.volume)
                && pages != null
                && String.valueOf(pages.first()).equals(other.issue);
    }

    /** Null where one is missing. */
    private static @Nullable Boolean equal(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return null;
        }
        return a.equals(b) || a.startsWith("s") && b.startsWith("s") && (a.length() == 1 || b.length() == 1);
    }
}
