package org.elka.formats.reading;

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
public final class AuthorNames {
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?=\\S)");
    private static final Pattern SEPARATOR = Pattern.compile("[;|\\r\\n]+");

    /** "Tan A.Schulze A.O'Donnell C. P.": a full stop after initials, then at once the next surname. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{L}[\\p{L}'’-])");

    private static final Pattern SURNAME_AND_INITIAL = Pattern.compile("^\\p{L}[\\p{L}'’ -]+ \\p{Lu}\\.");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}[.\\s-]*){1,4}");
    private static final Pattern SURNAME_FIRST = Pattern.compile("(.+?)\\s+((?:\\p{Lu}\\.?[\\s-]?){1,4})");
    private static final Pattern INITIALS_FIRST = Pattern.compile("((?:\\p{Lu}\\.\\s?-?){1,4})\\s*(\\p{L}.+)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr|2nd|3rd|ii|iii|iv)\\.?");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{1,4}");
    private static final Pattern PARTS = Pattern.compile("[\\s.\\p{Pd}]+");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)\\b(?:group|consorti|collaborat|investigators|committee|society"
                    + "|association|network|organi[sz]ation|institut|universit|foundation|agency|department|cent(?:er|re)|trialists"
                    + "|council|ministry|initiative|study|project|college|federation|board|panel|team|office|bureau|company)");
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

    /**
     * One name in a field of its own: "Calmer, Ada B, Jr", "Calmer AB", "A. B. Calmer", or a group. Without a comma and
     * without initials it is a group if it is one word, ends in a comma, or says that it is one.
     */
    static Contributor one(String role, String text) {
        String name = text.strip();
        String[] parts = name.indexOf(',') < 0 ? new String[] {name} : COMMA.split(name);
        if (name.endsWith(",") && parts.length == 1 || parts.length == 1 && isGroup(name)) {
            return group(role, parts[0]);
        }
        if (parts.length == 3 && SUFFIX.matcher(parts[2]).matches()) {
            return named(parts[0], parts[1], parts[2]).withRole(role);
        }
        if (parts.length == 3 && SUFFIX.matcher(parts[1]).matches()) {
            return named(parts[0], parts[2], parts[1]).withRole(role);
        }
        return author(name).withRole(role);
    }

    /** A person by the parts of the name. */
    static Contributor person(String role, String last, @Nullable String fore, @Nullable String suffix) {
        return named(last, fore, suffix == null || suffix.isBlank() ? null : suffix.strip())
                .withRole(role);
    }

    static Contributor group(String role, String name) {
        return new Contributor(role, null, null, null, null, name.strip(), List.of(), List.of());
    }

    /** Whether a name without a comma is read as a group's. */
    public static boolean isGroup(String name) {
        boolean person = SURNAME_FIRST.matcher(name).matches()
                || INITIALS_FIRST.matcher(name).matches();
        return !person && (name.indexOf(' ') < 0 || GROUP.matcher(name).find());
    }

    private static Contributor named(String last, @Nullable String fore) {
        return named(last, fore, null);
    }

    private static Contributor named(String last, @Nullable String fore, @Nullable String suffix) {
        String given = fore == null || fore.isBlank() ? null : fore.strip();
        return new Contributor(
                "author",
                last.strip(),
                given,
                given == null ? null : initials(given),
                suffix,
                null,
                List.of(),
                List.of());
    }

    /** "John H", "J. H.", "JH" and "Jean-Henri" are all "JH", as PubMed indexes them. */
    private static @Nullable String initials(String given) {
        if (CAPITALS.matcher(given).matches()) {
            return given;
        }
        StringBuilder initials = new StringBuilder();
        for (String part : PARTS.split(given)) {
            if (!part.isEmpty() && Character.isLetter(part.codePointAt(0)) && initials.length() < 4) {
                initials.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
            }
        }
        return initials.isEmpty() ? null : initials.toString();
    }
}
