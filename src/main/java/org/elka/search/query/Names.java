package org.elka.search.query;

import java.util.Set;
import java.util.function.Consumer;
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

    /** Gives every form under which a person can be asked for, some maybe twice; none for a group. */
    public static void forms(Contributor person, Consumer<String> to) {
        if (person.collectiveName() != null || person.lastName() == null) {
            return;
        }
        String last = Words.key(person.lastName());
        to.accept(Words.key(person.indexName()));
        String fore = key(person.foreName());
        if (!fore.isEmpty()) {
            to.accept(last + " " + fore);
            to.accept(NATURAL + fore + " " + last);
            int space = fore.indexOf(' ');
            if (space > 0) {
                to.accept(NATURAL + fore.substring(0, space) + " " + last);
            }
        }
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
