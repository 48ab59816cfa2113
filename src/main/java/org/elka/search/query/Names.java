package org.elka.search.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.elka.library.Citation.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * Names of people as PubMed indexes and matches them. "Taylor" finds every Taylor, "Taylor J" also "Taylor JH";
 * "Jerome Taylor" and "Taylor Jerome" find the full name.
 */
public final class Names {
    /** Marks a name in its natural order, which is matched as a whole only: else "James" would find every first name. */
    private static final String NATURAL = "=";

    /** The last word of a name with at most so many letters is taken for initials. */
    private static final int LONGEST_INITIALS = 3;

    private Names() {}

    /** Every form under which a person can be asked for; empty for a group. */
    public static Set<String> forms(Contributor person) {
        Set<String> forms = new LinkedHashSet<>();
        if (person.collectiveName() != null || person.lastName() == null) {
            return forms;
        }
        String last = Words.key(person.lastName());
        forms.add(Words.key(person.indexName()));
        String fore = key(person.foreName());
        if (!fore.isEmpty()) {
            forms.add(last + " " + fore);
            forms.add(NATURAL + fore + " " + last);
            forms.add(NATURAL + fore.split(" ", 2)[0] + " " + last);
        }
        return forms;
    }

    /** The whole forms that {@code asked} matches. */
    public static Set<String> wholes(String asked) {
        return Set.of(asked, NATURAL + asked);
    }

    /** What a form may begin with to be matched by {@code asked}. */
    public static String prefix(String asked) {
        int space = asked.lastIndexOf(' ');
        boolean initials = space > 0 && asked.length() - space - 1 <= LONGEST_INITIALS;
        return initials ? asked : asked + " ";
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : Words.key(text);
    }
}
