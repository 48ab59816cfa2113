package org.elka.web;

import java.util.Locale;
import java.util.Set;

/** Names by which what people write is known to programs: "Animals only" is "animals-only". */
final class ShortName {
    private static final int LONGEST = 50;

    private ShortName() {}

    /**
     * A name that says what it stands for.
     *
     * @param otherwise where the words have no letter or digit of ASCII
     * @param taken names that others have; this one is added
     */
    static String of(String words, String otherwise, Set<String> taken) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        String base = cut.isEmpty() ? otherwise : cut;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }
}
