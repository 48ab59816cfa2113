package org.elka.formats.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * How the bytes of an entry are to be read. It is kept with each record as {@link #toString} gives it, so that the
 * record can be read again by {@link #parse}.
 *
 * @param format of the file
 * @param columns for a table whose columns have names of their own: their names by what they hold ("title")
 */
public record FileReading(FileFormat format, Map<String, String> columns) {
    /**
     * @throws IllegalArgumentException if a column is said to hold what none can
     */
    public FileReading {
        columns = Map.copyOf(columns);
        checkColumns(columns);
    }

    public static FileReading of(FileFormat format) {
        return new FileReading(format, Map.of());
    }

    /**
     * Checks a mapping of columns.
     *
     * @throws IllegalArgumentException if a column is said to hold what none can
     */
    public static void checkColumns(Map<String, String> columns) {
        for (String field : columns.keySet()) {
            if (TableColumns.Field.byId(field).isEmpty()) {
                throw new IllegalArgumentException("a column cannot be mapped to '%s'; it can be to %s"
                        .formatted(field, TableColumns.Field.ids()));
            }
        }
    }

    /** Cuts a file into its entries, one in memory at a time. */
    public void split(InputStream in, Consumer<RawEntry> entries) throws IOException {
        Consumer<RawEntry> each = format == FileFormat.JSON_LINES
                ? entry -> {
                    if (!new String(entry.raw(), StandardCharsets.UTF_8).matches("\\{\"count\":\\d+\\}")) {
                        entries.accept(entry);
                    }
                }
                : entries;
        format.splitter().split(new Lines(inUtf8(in)), each);
    }

    /** Hands on UTF-16 as UTF-8, and everything else as it is, without the mark at its beginning. */
    static InputStream inUtf8(InputStream in) throws IOException {
        BOMInputStream marked = BOMInputStream.builder()
                .setInputStream(in)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .setInclude(false)
                .get();
        String charset = marked.getBOMCharsetName();
        return charset == null || charset.equals("UTF-8")
                ? marked
                : ReaderInputStream.builder()
                        .setReader(new java.io.InputStreamReader(marked, charset))
                        .setCharset(StandardCharsets.UTF_8)
                        .get();
    }

    /** The same of a beginning, whose last character may be cut. */
    static byte[] inUtf8(byte[] beginning) {
        try (InputStream in = inUtf8(new ByteArrayInputStream(beginning))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /**
     * Reads one entry.
     *
     * @throws UnreadableEntryException if it cannot be read, with the reason
     */
    public Reading read(byte[] raw) throws UnreadableEntryException {
        EntryReader reader = columns.isEmpty() ? format.reader() : new TableReader(columns);
        return reader.read(EntryText.of(raw));
    }

    /**
     * Reads a whole file for its entries.
     *
     * @param unreadable told of each that cannot be read: its place and the reason
     * @throws UnreadableFileException if it is none of the formats
     */
    public static void readAll(Path file, Consumer<FileEntry> entries, Consumer<String> unreadable) throws IOException {
        WholeFile.read(file, entries, unreadable);
    }

    /** "ris", or "csv;title=Titel;year=Jahr". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(format.id());
        new TreeMap<>(columns)
                .forEach((field, column) -> text.append(';')
                        .append(field)
                        .append('=')
                        .append(column.replace("%", "%25").replace(";", "%3B")));
        return text.toString();
    }

    /**
     * What {@link #toString} gave.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static FileReading parse(String text) {
        String[] parts = text.split(";");
        FileFormat format = FileFormat.byId(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "format is '%s'; it can be %s".formatted(parts[0], FileFormat.ids())));
        Map<String, String> columns = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'%s' is no column: title=Titel".formatted(parts[i]));
            }
            columns.put(
                    parts[i].substring(0, equals),
                    parts[i].substring(equals + 1).replace("%3B", ";").replace("%25", "%"));
        }
        return new FileReading(format, columns);
    }
}
