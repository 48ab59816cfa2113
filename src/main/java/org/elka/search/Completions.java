package org.elka.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.elka.search.IndexWords.Value;
import org.elka.search.query.DateField;
import org.elka.search.query.KeyField;
import org.elka.search.query.NumberField;
import org.elka.search.query.Screenings;
import org.elka.search.query.TextField;

/** What can be written at a place in a query: fields, headings, tags, authors, journals, values, as this library has them. */
public final class Completions {
    private static final int MOST = 5;
    private static final int SHORTEST = 2;

    /** No heading and no name is longer. */
    private static final int WORDS = 5;

    private static final Set<String> TAG_PREFIXES = Set.of("tag", "reports", "mentions");

    private static final String SCREENED = "screened";

    /** Fields that are asked for as name:value. */
    private static final List<KeyField> BY_PREFIX = List.of(
            KeyField.DESIGN,
            KeyField.DISORDER,
            KeyField.ROUTE,
            KeyField.COMPOUND,
            KeyField.SCALE,
            KeyField.DIRECTION,
            KeyField.STATUS,
            KeyField.TOPIC);

    private final IndexWords index;
    private final List<String> tags;

    /** @param tags the concepts of the taxonomy in force */
    public Completions(IndexWords index, List<String> tags) {
        this.index = index;
        this.tags = tags;
    }

    /**
     * Something that can be written.
     *
     * @param kind field, mesh, tag, author, journal or value
     * @param insert what to put in the place of the text from {@code start} to {@code end}, in UTF-16 code units
     * @param count how many articles have it; 0 for a field, a tag and what screening comes to
     */
    public record Completion(String kind, String label, String insert, int start, int end, long count) {}

    /** What can be written where the cursor stands, which is after {@code cursor} UTF-16 code units. */
    public List<Completion> at(String text, int cursor) {
        String before = text.substring(0, Math.clamp(cursor, 0, text.length()));
        int bracket = before.lastIndexOf('[');
        if (bracket > before.lastIndexOf(']')) {
            return fieldTags(before, bracket);
        }
        int quote = openQuote(before);
        if (quote >= 0) {
            return headingsAndJournals(before.substring(quote + 1), quote, before.length());
        }
        int start = wordStart(before);
        String word = before.substring(start);
        int colon = word.indexOf(':');
        return colon > 0 ? values(word, colon, start) : words(before, start);
    }

    /** Where the last quotation mark stands, if it opens a phrase; else -1. */
    private static int openQuote(String before) {
        long quotes = before.chars().filter(c -> c == '"').count();
        return quotes % 2 == 1 ? before.lastIndexOf('"') : -1;
    }

    private static int wordStart(String before) {
        int start = before.length();
        while (start > 0 && !ends(before.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"' || c == ']';
    }

    private static List<Completion> fieldTags(String before, int bracket) {
        String asked = before.substring(bracket + 1).toLowerCase(Locale.ROOT);
        return Stream.of(
                        Arrays.stream(TextField.values()).map(TextField::names),
                        Arrays.stream(KeyField.values())
                                .filter(field -> !BY_PREFIX.contains(field))
                                .map(KeyField::names),
                        Arrays.stream(DateField.values()).map(DateField::names))
                .flatMap(names -> names)
                .filter(names -> names.stream().anyMatch(name -> name.startsWith(asked)))
                .map(names -> new Completion(
                        "field",
                        names.size() > 1 ? names.get(0) + " (" + names.get(1) + ")" : names.get(0),
                        "[" + names.getFirst() + "]",
                        bracket,
                        before.length(),
                        0))
                .limit(4L * MOST)
                .toList();
    }

    private List<Completion> values(String word, int colon, int start) {
        String name = word.substring(0, colon).toLowerCase(Locale.ROOT);
        String asked = word.substring(colon + 1).toLowerCase(Locale.ROOT);
        int end = start + word.length();
        if (TAG_PREFIXES.contains(name)) {
            return tags.stream()
                    .filter(tag -> tag.startsWith(asked))
                    .map(tag -> new Completion("tag", tag, name + ":" + tag, start, end, 0))
                    .toList();
        }
        if (name.equals(SCREENED)) {
            return Screenings.Outcome.allWritten().stream()
                    .filter(outcome -> outcome.startsWith(asked))
                    .map(outcome -> new Completion("value", outcome, name + ":" + outcome, start, end, 0))
                    .toList();
        }
        return BY_PREFIX.stream()
                .filter(field -> field.names().contains(name))
                .flatMap(field -> index.beginning(field, field.normalise(asked), value -> true, 4 * MOST).stream())
                .map(value -> new Completion(
                        "value", value.text(), name + ":" + quotedIfSpaced(value.text()), start, end, value.count()))
                .toList();
    }

    private static String quotedIfSpaced(String value) {
        return value.contains(" ") ? '"' + value + '"' : value;
    }

    /** Of the words before the cursor as many as begin something known: "generalized anx" before "anx" alone. */
    private List<Completion> words(String before, int lastStart) {
        Set<Completion> found = new LinkedHashSet<>();
        List<Integer> starts = starts(before, lastStart);
        for (int start : starts.reversed()) {
            String asked = before.substring(start);
            if (asked.strip().length() >= SHORTEST) {
                found.addAll(headingsAndJournals(asked, start, before.length()));
                found.addAll(authors(asked, start, before.length()));
            }
        }
        String word = before.substring(lastStart).toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            found.addAll(names(word, lastStart, before.length()));
        }
        return List.copyOf(found);
    }

    /** Where the words before the cursor begin, the last first, back to an operator, a tag or a parenthesis. */
    private static List<Integer> starts(String before, int lastStart) {
        List<Integer> starts = new ArrayList<>(List.of(lastStart));
        while (starts.size() < WORDS) {
            int gap = starts.getLast();
            int end = gap;
            while (end > 0 && before.charAt(end - 1) == ' ') {
                end--;
            }
            int start = wordStart(before.substring(0, end));
            String word = before.substring(start, end);
            if (word.isEmpty()
                    || word.contains(":")
                    || Set.of("AND", "OR", "NOT").contains(word)) {
                break;
            }
            starts.add(start);
        }
        return starts;
    }

    private List<Completion> headingsAndJournals(String asked, int start, int end) {
        List<Completion> found = new ArrayList<>();
        add(KeyField.MESH, "mesh", asked, value -> !value.contains("/"), start, end, found);
        add(KeyField.JOURNAL, "journal", asked, value -> !Character.isDigit(value.charAt(0)), start, end, found);
        return found;
    }

    private List<Completion> authors(String asked, int start, int end) {
        List<Completion> found = new ArrayList<>();
        add(KeyField.AUTHOR, "author", asked, value -> !value.startsWith("="), start, end, found);
        return found;
    }

    private void add(
            KeyField field,
            String kind,
            String asked,
            Predicate<String> passes,
            int start,
            int end,
            List<Completion> into) {
        String prefix = field.normalise(asked);
        if (prefix.length() < SHORTEST) {
            return;
        }
        for (Value value : index.beginning(field, prefix, passes, MOST)) {
            String quoted = field.isName() ? value.text() : '"' + value.text() + '"';
            into.add(new Completion(
                    kind, value.text(), quoted + "[" + field.names().getFirst() + "]", start, end, value.count()));
        }
    }

    private List<Completion> names(String word, int start, int end) {
        Stream<Completion> ofTags = tags.stream()
                .filter(tag -> tag.startsWith(word))
                .map(tag -> new Completion("tag", tag, "tag:" + tag, start, end, 0));
        Stream<Completion> ofFields = Stream.of(
                        TAG_PREFIXES.stream().sorted(),
                        BY_PREFIX.stream().map(field -> field.names().getFirst()),
                        Arrays.stream(NumberField.values()).map(NumberField::prefix),
                        Stream.of(SCREENED))
                .flatMap(names -> names)
                .distinct()
                .filter(name -> name.startsWith(word))
                .map(name -> new Completion("field", name + ":", name + ":", start, end, 0));
        return Stream.concat(ofTags.limit(MOST), ofFields).toList();
    }
}
