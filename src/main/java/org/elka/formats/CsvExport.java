package org.elka.formats;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.elka.formats.reading.KeptFields;
import org.elka.library.Citation;
import org.elka.library.Tagging;

/** CSV with a header, lists within a cell parted by "; ". */
public final class CsvExport extends Export {
    private static final List<String> HEADER = List.of(
            "id",
            "pmid",
            "doi",
            "pmcid",
            "title",
            "authors",
            "year",
            "date",
            "journal",
            "volume",
            "issue",
            "pages",
            "abstract",
            "publication types",
            "keywords",
            "mesh",
            "languages",
            "issn",
            "publisher",
            "accession",
            "notes",
            "registrations",
            "states",
            "tags reported",
            "tags mentioned",
            "url");

    private final CsvWriter csv;
    private final Extras extras;

    CsvExport(Writer out, Extras extras) {
        super(out, extras);
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .autoFlush(false)
                .build(out);
        this.extras = extras;
        csv.writeRecord(header(extras));
    }

    /** Columns for what was asked for stand behind all others. */
    private static List<String> header(Extras extras) {
        List<String> header = new ArrayList<>(HEADER);
        if (extras.values()) {
            header.add("values");
        }
        for (long review : extras.reviews()) {
            String name = "review " + review;
            header.addAll(List.of(name, name + " stage", name + " reason"));
        }
        return header;
    }

    @Override
    void write(ExportedArticle article) {
        Citation citation = article.citation();
        List<String> row = new ArrayList<>(List.of(
                article.id(),
                article.pmid().orElse(""),
                safe(article.doi().orElse("")),
                safe(article.pmcid().orElse("")),
                safe(citation.titleText()),
                safe(article.authors().stream().map(ExportedArticle::nameOfOne).collect(Collectors.joining("; "))),
                article.year().map(String::valueOf).orElse(""),
                safe(article.published().map(Citation.PublicationDate::raw).orElse("")),
                safe(article.container().orElse("")),
                safe(article.volume().orElse("")),
                safe(article.journal(Citation.Journal::issue).orElse("")),
                safe(citation.pages() == null ? "" : citation.pages()),
                safe(article.abstractText()),
                safe(citation.publicationTypes().stream()
                        .map(Citation.PublicationType::name)
                        .collect(Collectors.joining("; "))),
                safe(citation.keywords().stream().map(Citation.Keyword::text).collect(Collectors.joining("; "))),
                safe(citation.meshHeadings().stream()
                        .map(Citation.MeshHeading::descriptor)
                        .collect(Collectors.joining("; "))),
                safe(String.join("; ", citation.languages())),
                safe(article.journal(Citation.Journal::issn).orElse("")),
                safe(article.book(Citation.Book::publisher).orElse("")),
                safe(KeptFields.value(citation, KeptFields.ACCESSION).orElse("")),
                safe(String.join("\n", notes(article))),
                safe(String.join("; ", article.accessions())),
                String.join("; ", article.states()),
                tags(article, Tagging.Level.REPORTS),
                tags(article, Tagging.Level.MENTIONS),
                safe(article.address().orElse(""))));
        if (extras.values()) {
            row.add(safe(String.join("; ", article.values())));
        }
        for (long review : extras.reviews()) {
            row.addAll(article.screened().stream()
                    .filter(one -> one.review() == review)
                    .findFirst()
                    .map(one -> List.of(one.outcome(), one.stage(), safe(Objects.requireNonNullElse(one.reason(), ""))))
                    .orElse(List.of("", "", "")));
        }
        csv.writeRecord(row);
    }

    /** States and registrations have columns of their own. */
    private static List<String> notes(ExportedArticle article) {
        List<String> notes = new ArrayList<>(article.notes("csv", List.of(KeptFields.ACCESSION)));
        notes.removeIf(note -> note.startsWith("Status: ") || note.startsWith("Registered: "));
        KeptFields.of(article.citation(), "csv")
                .forEach(field -> notes.add(ExportedArticle.oneLine("csv:" + field.name() + " = " + field.value())));
        return notes;
    }

    private static String tags(ExportedArticle article, Tagging.Level level) {
        return article.tags().stream()
                .filter(tag -> tag.level() == level)
                .map(Tagging.Tag::tag)
                .collect(Collectors.joining("; "));
    }

    /**
     * A text that no spreadsheet runs as a formula: before one of the characters that begin a formula (OWASP, "CSV
     * Injection"), also after white space, an apostrophe is put, which spreadsheets take for "this is text".
     */
    public static String safe(String text) {
        String start = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (text.charAt(0) == '\t'
                        || text.charAt(0) == '\r'
                        || text.charAt(0) == '\n'
                        || (!start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }

    @Override
    void finish(long articles) throws IOException {
        csv.flush();
    }
}
