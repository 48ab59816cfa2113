package org.elka.formats.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into rows; each is kept with the header before it. A row whose quotation mark does not close within
 * {@value #LONGEST_ROW} bytes is its first line alone, and the lines after it are read on their own.
 */
final class TableSplitter implements Splitter {
    private static final int LONGEST_ROW = 2 << 20;

    @Override
    public void split(Lines lines, Consumer<RawEntry> entries) throws IOException {
        byte[] header = header(lines);
        if (header == null) {
            return;
        }
        byte separator = (byte) TableReader.separator(Lines.ascii(header));
        EntryBytes entry = new EntryBytes(entries);
        Deque<Line> pending = new ArrayDeque<>();
        for (Line line = next(lines, pending); line != null; line = next(lines, pending)) {
            if (Lines.ascii(line.bytes()).isBlank()) {
                continue;
            }
            List<Line> row = new ArrayList<>(List.of(line));
            boolean open = opens(line.bytes(), separator, false);
            int size = line.bytes().length;
            while (open && size < LONGEST_ROW) {
                Line more = next(lines, pending);
                if (more == null) {
                    break;
                }
                row.add(more);
                size += more.bytes().length;
                open = opens(more.bytes(), separator, true);
            }
            if (open) {
                row.subList(1, row.size()).reversed().forEach(pending::addFirst);
                entry.add(line.bytes(), line.number());
                entry.end(header, "a quotation mark opens in it and does not close");
            } else {
                row.forEach(each -> entry.add(each.bytes(), each.number()));
                entry.end(header, null);
            }
        }
    }

    private record Line(byte[] bytes, long number) {}

    private static @Nullable Line next(Lines lines, Deque<Line> pending) throws IOException {
        if (!pending.isEmpty()) {
            return pending.removeFirst();
        }
        byte[] line = lines.next();
        return line == null ? null : new Line(line, lines.number());
    }

    /** The first line that is not empty, and those that a quoted name of a column runs on to. */
    private static byte @Nullable [] header(Lines lines) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        boolean open = false;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (header.size() == 0 && Lines.ascii(line).isBlank()) {
                continue;
            }
            header.writeBytes(line);
            open = opens(line, (byte) TableReader.separator(Lines.ascii(line)), open);
            if (!open || header.size() > LONGEST_ROW) {
                break;
            }
        }
        if (header.size() == 0) {
            return null;
        }
        byte last = header.toByteArray()[header.size() - 1];
        if (last != '\n' && last != '\r') {
            header.write('\n');
        }
        return header.toByteArray();
    }

    /** Whether a quoted field is open at the end of a line: quotation marks count at the edges of fields only. */
    private static boolean opens(byte[] line, byte separator, boolean before) {
        boolean open = before;
        boolean edge = !before;
        for (int i = 0; i < line.length; i++) {
            byte c = line[i];
            if (open && c == '"') {
                boolean doubled = i + 1 < line.length && line[i + 1] == '"';
                if (doubled) {
                    i++;
                } else {
                    open = false;
                }
                edge = false;
            } else if (!open && c == '"' && edge) {
                open = true;
                edge = false;
            } else if (!open) {
                edge = c == separator || edge && c == ' ';
            }
        }
        return open;
    }
}
