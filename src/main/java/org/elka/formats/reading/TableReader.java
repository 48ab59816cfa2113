package org.elka.formats.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.elka.formats.reading.TableColumns.Field;
import org.elka.library.Citation;
import org.elka.library.CitationBuilder;
import org.jspecify.annotations.Nullable;

/** Reads rows of tables: CSV or TSV, each with its header, whose columns are known by their names. */
final class TableReader implements EntryReader {
    private static final Set<String> BOOKS = Set.of("book", "booksection", "bookchapter", "chapter");

    private final Map<String, String> mapping;
    private volatile @Nullable Known known;

    /** @param mapping names of columns by the ids of fields, for columns whose names say nothing */
    TableReader(Map<String, String> mapping) {
        this.mapping = mapping;
    }

    @Override
    public Reading read(String text) throws UnreadableEntryException {
        try (CsvReader<CsvRecord> rows = rows(text)) {
            Iterator<CsvRecord> each = rows.iterator();
            TableColumns columns = columns(each.next().getFields());
            if (!each.hasNext()) {
                throw new UnreadableEntryException("there is no row behind the header");
            }
            return citation(columns, each.next().getFields());
        } catch (CsvParseException e) {
            throw new UnreadableEntryException("not a row of a table: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the header; all rows of a file have the same, so the last is remembered. */
    private TableColumns columns(List<String> header) {
        Known last = known;
        if (last == null || !last.header().equals(header)) {
            last = new Known(header, new TableColumns(header, mapping));
            known = last;
        }
        return last.columns();
    }

    private record Known(List<String> header, TableColumns columns) {}

    /** Whether a header names a column of titles, or the mapping does. */
    static boolean isTable(String header, Map<String, String> mapping) {
        try (CsvReader<CsvRecord> rows = rows(header)) {
            Iterator<CsvRecord> each = rows.iterator();
            return each.hasNext() && new TableColumns(each.next().getFields(), mapping).has(Field.TITLE);
        } catch (CsvParseException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> rows(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(
                        text.lines().filter(line -> !line.isBlank()).findFirst().orElse("")))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.stripLeading());
    }

    /** The one of tab, semicolon and comma that the header has most of. */
    static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Reading citation(TableColumns columns, List<String> row) throws UnreadableEntryException {
        Draft draft = new Draft("csv");
        boolean own = columns.isOwn();
        for (Field field : Field.values()) {
            boolean found = false;
            for (int column : columns.of(field)) {
                String value = value(row, column, own);
                boolean many = field == Field.YEAR || field == Field.ISSN;
                if (value.isEmpty() || own && OwnRemarks.isColumn(columns.name(column))) {
                    continue;
                }
                if (found && !many) {
                    draft.keep(columns.name(column), value);
                } else {
                    add(draft, field, columns.name(column), value, own);
                }
                found = true;
            }
        }
        for (int column = 0; column < row.size(); column++) {
            if (columns.isOther(column) && !(own && OwnRemarks.isColumn(columns.name(column)))) {
                draft.keep(columns.name(column), value(row, column, own));
            }
        }
        Reading reading = draft.finish();
        return own ? new Reading(reading.label(), withHeadings(reading.citation(), columns, row)) : reading;
    }

    private static void add(Draft draft, Field field, String name, String value, boolean own) {
        switch (field) {
            case AUTHORS -> {
                if (own) {
                    List.of(value.split("; ")).forEach(author -> draft.add(Meaning.AUTHOR, name, author));
                } else {
                    draft.add(Meaning.AUTHORS, name, list(value));
                }
            }
            case KEYWORDS -> {
                String list = list(value);
                draft.add(
                        Meaning.KEYWORDS,
                        name,
                        list.indexOf(';') < 0 && list.indexOf(',') > 0 ? list.replace(',', ';') : list);
            }
            case TYPE -> {
                String plain = value.toLowerCase(Locale.ROOT).replace(" ", "");
                if (BOOKS.contains(plain)) {
                    draft.isBook();
                }
                List.of(value.split("\\s*;\\s*")).forEach(type -> draft.add(Meaning.PUBLICATION_TYPE, name, type));
            }
            case NOTES -> value.lines().forEach(note -> draft.add(Meaning.NOTE, name, note));
            default -> draft.add(field.meaning(), name, value);
        }
    }

    /** Python's way of writing a list into a cell: "['Calmer, Ada', 'Still, Bo']". */
    private static String list(String value) {
        return value.startsWith("['") && value.endsWith("']")
                ? String.join("; ", value.substring(2, value.length() - 2).split("', '"))
                : value;
    }

    private static String value(List<String> row, int column, boolean own) {
        String value = column < row.size() ? row.get(column).strip() : "";
        // an apostrophe that keeps a spreadsheet from taking the cell for a formula
        return own && value.matches("(?s)'\\s*[=+\\-@＝＋－＠].*") ? value.substring(1) : value;
    }

    private static Citation withHeadings(Citation citation, TableColumns columns, List<String> row) {
        List<Citation.MeshHeading> headings = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            if (columns.name(column).equals("mesh")) {
                for (String heading : value(row, column, true).split("\\s*;\\s*")) {
                    if (!heading.isEmpty()) {
                        headings.add(new Citation.MeshHeading(null, heading, false, null, List.of()));
                    }
                }
            }
        }
        return CitationBuilder.builder(citation).meshHeadings(headings).build();
    }
}
