package org.elka.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * Reads authors out of one field, however they are strung together: "Smith, John and Lee, Ann", "Smith J, Lee A",
 * "J. Smith; A. Lee", "Smith J.Lee A.", one a line.
 */
final class AuthorNames {
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?=\\S)");
    private static final Pattern SEPARATOR = Pattern.compile("[;|\\r\\n]+");

    /** "Tan A.Schulze A.O'Donnell C. P.": a full stop after initials, then at once the next surname. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{L}[\\p{L}'’-])");

    private static final Pattern SURNAME_AND_INITIAL = Pattern.compile("^\\p{L}[\\p{L}'’ -]+ \\p{Lu}\\.");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}[.\\s-]*){1,4}");
    private static final Pattern SURNAME_FIRST = Pattern.compile("(.+?)\\s+((?:\\p{Lu}\\.?[\\s-]?){1,4})");
    private static final Pattern INITIALS_FIRST = Pattern.compile("((?:\\p{Lu}\\.\\s?-?){1,4})\\s*(\\p{L}.+)");
    private static final Pattern ET_AL = Pattern.compile("(?i)[,;\\s]*(?:\\bet al\\.?|\\.\\.\\.|&)\\s*$");

    private AuthorNames() {}

    /** The authors in order; empty for an empty text. */
    static List<Contributor> parse(String text) {
        List<Contributor> authors = new ArrayList<>();
        for (String name : split(ET_AL.matcher(text.strip()).replaceFirst(""))) {
            if (name.chars().anyMatch(Character::isLetter)) {
                authors.add(author(name.strip()));
            }
        }
        return authors;
    }

    private static List<String> split(String text) {
        if (SEPARATOR.matcher(text).find()) {
            return List.of(SEPARATOR.split(text));
        }
        if (AND.matcher(text).find()) {
            List<String> names = new ArrayList<>();
            for (String part : AND.split(text)) {
                names.addAll(part.indexOf(',') == part.lastIndexOf(',') ? List.of(part) : byComma(part));
            }
            return names;
        }
        if (SURNAME_AND_INITIAL.matcher(text).find() && GLUED.matcher(text).find()) {
            return List.of(GLUED.split(text));
        }
        return text.indexOf(',') < 0 ? List.of(text) : byComma(text);
    }

    /** "Smith J, Lee A" parts people; "Smith, J., Lee, A." parts names and initials too; "Smith, John" is one. */
    private static List<String> byComma(String text) {
        String[] parts = text.split("\\s*,\\s*&?\\s*");
        List<String> names = new ArrayList<>();
        boolean alternate =
                parts.length > 1 && INITIALS.matcher(parts[1].strip()).matches();
        if (!alternate && parts.length == 2 && !SURNAME_FIRST.matcher(parts[0]).matches()) {
            return List.of(text);
        }
        for (int i = 0; i < parts.length; i++) {
            if (alternate
                    && i + 1 < parts.length
                    && INITIALS.matcher(parts[i + 1].strip()).matches()) {
                names.add(parts[i] + ", " + parts[i + 1]);
                i++;
            } else {
                names.add(parts[i]);
            }
        }
        return names;
    }

    private static Contributor author(String name) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return named(name.substring(0, comma), name.substring(comma + 1));
        }
        Matcher surname = SURNAME_FIRST.matcher(name);
        if (surname.matches()) {
            return named(surname.group(1), surname.group(2));
        }
        Matcher initials = INITIALS_FIRST.matcher(name);
        if (initials.matches()) {
            return named(initials.group(2), initials.group(1));
        }
        int space = name.lastIndexOf(' ');
        return space < 0 ? named(name, null) : named(name.substring(space + 1), name.substring(0, space));
    }

    private static Contributor named(String last, @Nullable String fore) {
        String given = fore == null || fore.isBlank() ? null : fore.strip();
        return new Contributor("author", last.strip(), given, null, null, null, List.of(), List.of());
    }
}
