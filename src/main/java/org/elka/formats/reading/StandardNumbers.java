package org.elka.formats.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ISBNs and ISSNs of an entry, which files have in one field, each any number of times. */
final class StandardNumbers {
    private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?\\d(?:[- ]?\\d){8}[- ]?[\\dXx]");
    private static final Pattern ISSN = Pattern.compile("(?<![\\d-])\\d{4}-?\\d{3}[\\dXx](?![\\d-])");

    private final Set<String> isbns = new LinkedHashSet<>();
    private final Set<String> issns = new LinkedHashSet<>();

    /** Takes the numbers that stand in the text. @return false if it has none, and there were none before */
    boolean add(String text) {
        String rest = text;
        for (Matcher isbn = ISBN.matcher(text); isbn.find(); ) {
            String digits = isbn.group().replaceAll("[- ]", "");
            if (digits.length() == 13 || digits.length() == 10) {
                isbns.add(isbn.group().strip());
                rest = rest.replace(isbn.group(), " ");
            }
        }
        for (Matcher issn = ISSN.matcher(rest); issn.find(); ) {
            String found = issn.group();
            issns.add(found.indexOf('-') < 0 ? found.substring(0, 4) + "-" + found.substring(4) : found);
        }
        return !isbns.isEmpty() || !issns.isEmpty();
    }

    List<String> isbns() {
        return List.copyOf(isbns);
    }

    /** All ISSNs, parted by spaces; null where there is none. */
    @Nullable
    String issn() {
        return issns.isEmpty() ? null : String.join(" ", issns);
    }
}
