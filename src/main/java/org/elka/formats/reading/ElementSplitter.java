package org.elka.formats.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts EndNote's XML into its {@code <record>} elements, which do not nest, however the lines fall. */
final class ElementSplitter implements Splitter {
    private static final String START = "<record>";
    private static final String END = "</record>";

    @Override
    public void split(Lines lines, Consumer<RawEntry> entries) throws IOException {
        EntryBytes entry = new EntryBytes(entries);
        boolean inside = false;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            String text = Lines.ascii(line);
            int from = 0;
            while (from < text.length()) {
                if (!inside) {
                    int start = text.indexOf(START, from);
                    if (start < 0) {
                        break;
                    }
                    inside = true;
                    from = start;
                }
                int end = text.indexOf(END, from);
                int next = text.indexOf(START, from + (entry.isEmpty() ? 1 : 0));
                if (next >= 0 && (end < 0 || next < end)) {
                    entry.add(Arrays.copyOfRange(line, from, next), lines.number());
                    entry.end("its element <record> does not close");
                    from = next;
                } else if (end < 0) {
                    entry.add(Arrays.copyOfRange(line, from, line.length), lines.number());
                    from = line.length;
                } else {
                    entry.add(Arrays.copyOfRange(line, from, end + END.length()), lines.number());
                    entry.end(null);
                    inside = false;
                    from = end + END.length();
                }
            }
        }
        entry.end("its element <record> does not close");
    }
}
