package org.elka.formats.reading;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cuts files of tagged lines into entries. Patterns are of whole lines without their ends, in ASCII.
 *
 * @param start of an entry's first line, as a rule
 * @param end of an entry's last line; matches nothing where the format has none
 * @param tag of a line that begins a field: outside of an entry it begins one whose first line is missing
 * @param between of lines that programs put between entries and that say nothing of them; looked at there only
 * @param blankParts whether a field after an empty line begins the next entry
 */
record TaggedSplitter(Pattern start, Pattern end, Pattern tag, Pattern between, boolean blankParts)
        implements Splitter {
    /** Begins a pattern: byte order marks of files that were strung together, then little white space. */
    static final String BEGINNING = "(?s)(?:\u00EF\u00BB\u00BF)?\\s{0,3}";

    /** A byte order mark, byte for byte. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    static final Pattern NONE = Pattern.compile("(?!)");

    @Override
    public void split(Lines lines, Consumer<RawEntry> entries) throws IOException {
        EntryBytes entry = new EntryBytes(entries);
        State state = State.OUTSIDE;
        boolean afterBlank = false;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String text = Lines.ascii(line).stripTrailing();
            boolean blank = text.isBlank() || text.strip().equals(MARK);
            boolean aside = state != State.INSIDE && between.matcher(text).matches();
            if (!aside && begins(text, state, afterBlank)) {
                end(entry, state);
                state = State.INSIDE;
                entry.add(line, lines.number());
            } else if (end.matcher(text).matches()) {
                if (state == State.INSIDE) {
                    entry.add(line, lines.number());
                    state = State.ENDED;
                }
            } else if (state == State.ENDED
                    && (blank || aside || !tag.matcher(text).matches())) {
                end(entry, state);
                state = State.OUTSIDE;
                if (!blank && !aside) {
                    entry.add(line, lines.number());
                }
            } else if (state != State.OUTSIDE || !blank && !aside) {
                entry.add(line, lines.number());
            }
            afterBlank = blank;
        }
        end(entry, state);
    }

    private enum State {
        OUTSIDE,
        INSIDE,
        /** Behind the last line: Ovid puts fields there, up to the next empty line. */
        ENDED
    }

    private boolean begins(String text, State state, boolean afterBlank) {
        return start.matcher(text).matches()
                || (state == State.OUTSIDE || afterBlank && blankParts)
                        && tag.matcher(text).matches();
    }

    private static void end(EntryBytes entry, State state) {
        entry.end(state == State.OUTSIDE ? "text that belongs to no entry" : null);
    }
}
