package org.elka.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.formats.CsvColumns.Field;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.CitationBuilder;
import org.elka.library.Identifiers;
import org.jspecify.annotations.Nullable;

/** Reads tables of citations: CSV or TSV in UTF-8 with a header, columns recognised by their names. */
public final class CsvTable {
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern PMCID = Pattern.compile("(?i)pmc\\d{3,9}");

    private CsvTable() {}

    /**
     * Hands over the entries, in the file's order, one at a time.
     *
     * @throws UnreadableFileException if it has no column of titles, or is no table
     */
    public static void read(Path file, Consumer<FileEntry> entries) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvReader<CsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
            Iterator<CsvRecord> each = rows.iterator();
            if (!each.hasNext()) {
                throw new UnreadableFileException(file, 1, "the file is empty");
            }
            CsvColumns columns = new CsvColumns(each.next().getFields());
            if (!columns.has(Field.TITLE)) {
                throw new UnreadableFileException(
                        file, 1, "no column is named title: this reads CSV or TSV with a header of column names");
            }
            for (long number = 1; each.hasNext(); number++) {
                CsvRecord row = each.next();
                List<String> fields = row.getFields();
                String id = columns.value(fields, Field.ID).orElse(String.valueOf(number));
                entries.accept(new FileEntry(id, row.getStartingLineNumber(), citation(columns, fields)));
            }
        } catch (CsvParseException e) {
            throw new UnreadableFileException(file, 1, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(file, 1, "it is not in UTF-8: save it in that encoding");
        }
    }

    /** The one of tab, semicolon and comma that the header has most of; passes over a byte order mark. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int read = Math.max(0, text.read(start));
        text.reset();
        String header = new String(start, 0, read).lines().findFirst().orElse("");
        if (header.startsWith("\uFEFF")) {
            text.skip(1);
        }
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

    private static Citation citation(CsvColumns columns, List<String> row) {
        String journal = columns.value(row, Field.JOURNAL).orElse(null);
        String book = columns.value(row, Field.BOOK).orElse(null);
        List<ArticleId> ids = new ArrayList<>();
        columns.value(row, Field.DOI).flatMap(Identifiers::doi).ifPresent(doi -> ids.add(new ArticleId("doi", doi)));
        columns.value(row, Field.PMCID)
                .map(PMCID::matcher)
                .filter(Matcher::find)
                .ifPresent(found -> ids.add(new ArticleId("pmc", found.group())));
        return CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmid(columns.value(row, Field.PMID).flatMap(Identifiers::pmid).orElse(null))
                .pmidVersion(1)
                .articleIds(ids)
                .title(columns.value(row, Field.TITLE).orElse(null))
                .abstractSections(columns.value(row, Field.ABSTRACT)
                        .map(text -> List.of(new Citation.AbstractSection(null, null, text)))
                        .orElse(List.of()))
                .authors(columns.value(row, Field.AUTHORS)
                        .map(AuthorNames::parse)
                        .orElse(List.of()))
                .authorsComplete(true)
                .journal(journal(columns, row, journal))
                .book(
                        journal == null && book != null
                                ? new Citation.Book(book, null, null, null, null, null, List.of(), List.of())
                                : null)
                .pages(pages(columns, row))
                .published(
                        columns.value(row, Field.YEAR).map(CsvTable::published).orElse(null))
                .publicationTypes(columns.value(row, Field.TYPE)
                        .map(type -> List.of(new Citation.PublicationType(null, type)))
                        .orElse(List.of()))
                .build();
    }

    private static Citation.Journal journal(CsvColumns columns, List<String> row, @Nullable String title) {
        return new Citation.Journal(
                title,
                null,
                null,
                columns.value(row, Field.ISSN).orElse(null),
                null,
                null,
                null,
                columns.value(row, Field.VOLUME).orElse(null),
                columns.value(row, Field.ISSUE).orElse(null));
    }

    private static @Nullable String pages(CsvColumns columns, List<String> row) {
        return columns.value(row, Field.PAGES)
                .or(() -> columns.value(row, Field.FIRST_PAGE)
                        .map(first -> columns.value(row, Field.LAST_PAGE)
                                .map(last -> first + "-" + last)
                                .orElse(first)))
                .or(() -> columns.value(row, Field.ARTICLE_NUMBER))
                .orElse(null);
    }

    private static Citation.PublicationDate published(String text) {
        Matcher year = YEAR.matcher(text);
        return new Citation.PublicationDate(year.find() ? Integer.valueOf(year.group()) : null, null, null, text);
    }
}
