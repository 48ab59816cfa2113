package org.elka.formats.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Elka says of an article in a file that it wrote: tags, states, values, how reviews screened it. None of it is a
 * fact of the publication, so it is not read back: another library tags for itself, and has other reviews.
 */
public final class OwnRemarks {
    /** How a note of values begins. */
    public static final String VALUES = "Elka values";

    /** How a note of what a review has come to begins. */
    public static final String SCREENING = "Elka screening";

    /** Before the article's number, in a format that has no other place for it. */
    public static final String ARTICLE = "Elka article";

    /** BibTeX's field, and the member of CSL's custom object, that hold such. */
    public static final String FIELD = "elka";

    private static final Pattern NOTE = Pattern.compile("Status: (?:[a-z ]+)(?:, [a-z ]+)*\\.?|" + VALUES
            + ": [a-z][a-z0-9-]{0,60} = .+|" + SCREENING + ", review \\d{1,18}: [a-z-]+ at .+");

    private static final Pattern NUMBER = Pattern.compile(ARTICLE + " (E\\d{1,18})");

    private static final Pattern KEYWORD = Pattern.compile("tag:[a-z0-9-]{1,60} \\((?:reports|mentions)\\)");

    private static final Pattern COLUMN =
            Pattern.compile("states|tags reported|tags mentioned|mesh|url|values|review \\d{1,18}(?: stage| reason)?");

    private OwnRemarks() {}

    /** The number that a note gives the article. */
    static Optional<String> number(String note) {
        Matcher number = NUMBER.matcher(note);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    static boolean isNote(String note) {
        return NOTE.matcher(note).matches();
    }

    static boolean isKeyword(String keyword) {
        return KEYWORD.matcher(keyword).matches();
    }

    /** Whether a column of Elka's own table holds such, or what follows from other columns. */
    static boolean isColumn(String name) {
        return COLUMN.matcher(name).matches();
    }
}
