package org.elka.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first and last page, in full: PubMed's "764-9" is 764 to 769. What cannot be split ("e12", "S1-S9, iv") keeps the
 * first range or is its own first and last page.
 */
record Pages(String first, String last) {
    private static final Pattern RANGE = Pattern.compile("^([A-Za-z]*)(\\d+)-([A-Za-z]*)(\\d+)(?=$|[;,])");

    static Optional<Pages> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(text.strip());
        if (!range.find()) {
            String only = text.strip();
            return Optional.of(new Pages(only, only));
        }
        String first = range.group(2);
        String last = range.group(4);
        if (last.length() < first.length()) {
            last = first.substring(0, first.length() - last.length()) + last;
        }
        String prefix = range.group(3).isEmpty() ? range.group(1) : range.group(3);
        return Optional.of(new Pages(range.group(1) + first, prefix + last));
    }

    /** "764-769" with the given dash, or the one page. */
    String joined(String dash) {
        return first.equals(last) ? first : first + dash + last;
    }
}
