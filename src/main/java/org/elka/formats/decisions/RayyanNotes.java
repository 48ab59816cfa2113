package org.elka.formats.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elka.formats.decisions.Said.Choice;
import org.elka.library.Citation;

/**
 * Notes as Rayyan writes and Elka exports them:
 * {@code RAYYAN-INCLUSION: {"Ann"=>"Excluded"} | RAYYAN-LABELS: rats | RAYYAN-EXCLUSION-REASONS: wrong population |
 * USER-NOTES: {"Ann"=>["see table 2"]}}. Reasons and labels are nobody's own there: they count for all who excluded, and
 * for all.
 */
public final class RayyanNotes {
    private static final String INCLUSION = "RAYYAN-INCLUSION: ";
    private static final String LABELS = "RAYYAN-LABELS: ";
    private static final String REASONS = "RAYYAN-EXCLUSION-REASONS: ";
    private static final String NOTES = "USER-NOTES: ";
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern CHOICE = Pattern.compile(TEXT + "\\s*=>\\s*\"(Included|Excluded|Maybe)\"");
    private static final Pattern USER_NOTES = Pattern.compile(TEXT + "\\s*=>\\s*\\[((?:\\s*,?\\s*" + TEXT + ")*)\\s*]");
    private static final Pattern ONE_TEXT = Pattern.compile(TEXT);
    private static final Pattern PARTS = Pattern.compile("\\s*\\|\\s*(?=RAYYAN-|USER-NOTES: )");

    private RayyanNotes() {}

    /** The note with these decisions; empty if there are none. */
    public static String write(List<Said> all) {
        if (all.isEmpty()) {
            return "";
        }
        Map<String, String> inclusion = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        List<String> reasons = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Said said : all) {
            String name = text(said.by() == null ? "" : said.by());
            inclusion.put(name, name + "=>\"" + word(said.choice()) + "\"");
            if (said.note() != null) {
                notes.put(name, name + "=>[" + text(said.note().replaceAll("\\s+", " ")) + "]");
            }
            reasons.addAll(said.reasons());
            labels.addAll(said.labels());
        }
        List<String> parts = new ArrayList<>();
        parts.add(INCLUSION + "{" + String.join(", ", inclusion.values()) + "}");
        if (!labels.isEmpty()) {
            parts.add(LABELS + String.join(",", labels.stream().distinct().toList()));
        }
        if (!reasons.isEmpty()) {
            parts.add(REASONS + String.join(",", reasons.stream().distinct().toList()));
        }
        if (!notes.isEmpty()) {
            parts.add(NOTES + "{" + String.join(", ", notes.values()) + "}");
        }
        return String.join(" | ", parts);
    }

    private static String text(String plain) {
        return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    private static String word(Choice choice) {
        return switch (choice) {
            case INCLUDE -> "Included";
            case EXCLUDE -> "Excluded";
            case MAYBE -> "Maybe";
        };
    }

    static List<Said> of(Citation citation) {
        return citation.generalNotes().stream()
                .filter(note -> note.contains(INCLUSION))
                .findFirst()
                .map(RayyanNotes::of)
                .orElse(List.of());
    }

    private static List<Said> of(String note) {
        List<String> parts =
                Stream.of(PARTS.split(note.substring(note.indexOf(INCLUSION)))).toList();
        List<String> reasons = list(parts, REASONS);
        List<String> labels = list(parts, LABELS);
        Map<String, String> notes = new LinkedHashMap<>();
        Matcher user = USER_NOTES.matcher(part(parts, NOTES));
        while (user.find()) {
            List<String> texts = new ArrayList<>();
            Matcher one = ONE_TEXT.matcher(user.group(2));
            while (one.find()) {
                texts.add(plain(one.group(1)));
            }
            notes.put(plain(user.group(1)), String.join("; ", texts));
        }
        List<Said> all = new ArrayList<>();
        Matcher choices = CHOICE.matcher(part(parts, INCLUSION));
        while (choices.find()) {
            String by = plain(choices.group(1));
            Choice choice = choice(choices.group(2));
            all.add(new Said(null, by, choice, choice == Choice.EXCLUDE ? reasons : List.of(), labels, notes.get(by)));
        }
        return all;
    }

    private static Choice choice(String word) {
        return switch (word) {
            case "Included" -> Choice.INCLUDE;
            case "Excluded" -> Choice.EXCLUDE;
            default -> Choice.MAYBE;
        };
    }

    private static String part(List<String> parts, String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    private static List<String> list(List<String> parts, String name) {
        return Stream.of(part(parts, name).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
