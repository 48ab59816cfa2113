package org.elka.formats.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts JSON into the objects of its list, or into those that follow each other, one a line or not: CSL-JSON, Zotero's
 * and Elka's JSON lines. The list may be the value of "items".
 */
final class JsonSplitter implements Splitter {
    @Override
    public void split(Lines lines, Consumer<RawEntry> entries) throws IOException {
        EntryBytes entry = new EntryBytes(entries);
        int depth = 0;
        int outer = 0;
        boolean quoted = false;
        boolean escaped = false;
        boolean first = true;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (first && !Lines.ascii(line).isBlank()) {
                first = false;
                // {"items": [ ... ]}: the objects of interest are one level further in
                outer = Lines.ascii(line).matches("(?s)\\s*\\{\\s*\"items\"\\s*:\\s*\\[.*") ? 1 : 0;
            }
            int from = depth > outer ? 0 : -1;
            for (int i = 0; i < line.length; i++) {
                byte c = line[i];
                if (quoted) {
                    quoted = escaped || c != '"';
                    escaped = !escaped && c == '\\';
                } else if (c == '"' && depth > outer) {
                    quoted = true;
                } else if (c == '{') {
                    if (depth++ == outer) {
                        from = i;
                    }
                } else if (c == '}' && depth > 0 && depth-- == outer + 1) {
                    entry.add(Arrays.copyOfRange(line, from, i + 1), lines.number());
                    entry.end(null);
                    from = -1;
                }
            }
            if (depth > outer && from >= 0) {
                entry.add(Arrays.copyOfRange(line, from, line.length), lines.number());
            }
        }
        entry.end("its braces do not close");
    }
}
