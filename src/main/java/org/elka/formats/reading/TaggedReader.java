package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads entries of tagged lines; what the tags mean is the dialect's. */
final class TaggedReader implements EntryReader {
    /** A field as it stands: lines after the first are parted by line feeds. */
    record Field(String tag, String value) {}

    /** What one family of tagged formats has of its own. */
    interface Dialect {
        /** A line that begins a field: its tag and the rest. */
        Pattern line();

        Reading read(List<Field> fields) throws UnreadableEntryException;
    }

    private final Dialect dialect;

    TaggedReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Reading read(String text) throws UnreadableEntryException {
        List<Field> fields = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String tag = null;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher begins = dialect.line().matcher(line);
            if (begins.matches()) {
                if (tag != null) {
                    fields.add(new Field(tag, value.toString().strip()));
                }
                tag = begins.group(1);
                value = new StringBuilder(
                        begins.group(2) == null ? "" : begins.group(2).strip());
            } else if (tag != null) {
                value.append('\n').append(line.strip());
            }
        }
        if (tag != null) {
            fields.add(new Field(tag, value.toString().strip()));
        }
        return dialect.read(fields);
    }

    /** Adds the fields whose tags have a meaning by {@code meanings}, and keeps the others. */
    static void add(Draft draft, List<Field> fields, Map<String, Meaning> meanings) {
        for (Field field : fields) {
            Meaning meaning = meanings.get(field.tag());
            if (meaning == null) {
                draft.keep(field.tag(), field.value());
            } else {
                draft.add(meaning, field.tag(), field.value());
            }
        }
    }

    /** The value of the first field of that tag, or an empty text. */
    static String first(List<Field> fields, String tag) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    static boolean has(List<Field> fields, String tag) {
        return fields.stream()
                .anyMatch(field -> field.tag().equals(tag) && !field.value().isBlank());
    }
}
