package org.elka.review.prioritising;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a finished review: CSV with a head, in the columns of the public collections of such data ({@code record_id},
 * {@code title}, {@code abstract}, {@code label_included}).
 */
public final class ScreeningFile {
    private static final List<String> ID = List.of("record_id", "id");
    private static final List<String> INCLUDED = List.of("label_included", "included");

    private ScreeningFile() {}

    /** The file is no finished review; the message names file, line and remedy. */
    public static final class BadScreeningFileException extends IOException {
        private static final long serialVersionUID = 1L;

        BadScreeningFileException(Path file, long line, String reason) {
            super(file + ", line " + line + ": " + reason);
        }
    }

    /** All records in the file's order, every identifier once. */
    public static List<ScreeningRecord> read(Path file) throws IOException {
        List<ScreeningRecord> records = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                ScreeningRecord one = record(file, row);
                if (!ids.add(one.id())) {
                    throw new BadScreeningFileException(
                            file,
                            row.getStartingLineNumber(),
                            "the identifier " + one.id() + " was there before: each record needs its own");
                }
                records.add(one);
            }
        } catch (CsvParseException e) {
            throw new BadScreeningFileException(file, records.size() + 2L, "no CSV: " + e.getMessage());
        } catch (CharacterCodingException e) {
            throw new BadScreeningFileException(file, records.size() + 2L, "not UTF-8: save the file as UTF-8");
        }
        long included = records.stream().filter(ScreeningRecord::included).count();
        if (included == 0 || included == records.size()) {
            throw new BadScreeningFileException(
                    file,
                    1,
                    "%d of %d records are included: at least one must be, and one not"
                            .formatted(included, records.size()));
        }
        return List.copyOf(records);
    }

    private static ScreeningRecord record(Path file, NamedCsvRecord row) throws BadScreeningFileException {
        String label = column(file, row, INCLUDED).strip().toLowerCase(Locale.ROOT);
        boolean included = switch (label) {
            case "1", "1.0", "true", "yes" -> true;
            case "0", "0.0", "false", "no", "" -> false;
            default ->
                throw new BadScreeningFileException(
                        file, row.getStartingLineNumber(), "the label is '" + label + "'; it can be 1 or 0");
        };
        return new ScreeningRecord(
                column(file, row, ID),
                row.findField("title").orElse(""),
                row.findField("abstract").orElse(""),
                included);
    }

    private static String column(Path file, NamedCsvRecord row, List<String> names) throws BadScreeningFileException {
        for (String name : names) {
            if (row.findField(name).isPresent()) {
                return row.getField(name);
            }
        }
        throw new BadScreeningFileException(
                file,
                row.getStartingLineNumber(),
                "there is no column " + String.join(" or ", names) + "; the columns are "
                        + String.join(", ", row.getHeader()));
    }
}
