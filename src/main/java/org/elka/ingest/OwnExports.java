package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.elka.formats.Export;
import org.elka.formats.ExportFormat;
import org.elka.formats.reading.FileFormat;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.Reading;
import org.elka.formats.reading.UnreadableEntryException;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.store.Catalogue;

/**
 * Knows entries of files that say what Elka exported of an article, word for word: they are no news. So an export that is
 * imported again leaves the library unchanged, although a format holds less of an article than the library does.
 */
@ApplicationScoped
class OwnExports {
    private static final Map<FileFormat, ExportFormat> WRITTEN = Map.of(
            FileFormat.RIS, ExportFormat.RIS,
            FileFormat.NBIB, ExportFormat.NBIB,
            FileFormat.BIBTEX, ExportFormat.BIBTEX,
            FileFormat.CSV, ExportFormat.CSV,
            FileFormat.CSL_JSON, ExportFormat.CSL_JSON,
            FileFormat.ENDNOTE_XML, ExportFormat.ENDNOTE_XML,
            FileFormat.JSON_LINES, ExportFormat.JSON_LINES);

    private static final Pattern OWN_LABEL = Pattern.compile("E\\d{1,18}");

    private final Catalogue catalogue;

    OwnExports(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The article of which Elka writes exactly this in that format. */
    Optional<Long> says(FileFormat format, Reading reading) {
        ExportFormat written = WRITTEN.get(format);
        boolean numbered = OWN_LABEL.matcher(String.valueOf(reading.label())).matches();
        if (written == null || !numbered && format != FileFormat.NBIB) {
            return Optional.empty(); // what Elka writes has its number in all formats but one
        }
        return held(reading)
                .filter(article -> isSaidOf(article, format, written, reading.citation()))
                .map(Article::id);
    }

    /** By the number that Elka gave it, or, since that may be another library's, by what the publication is called. */
    private Optional<Article> held(Reading reading) {
        Citation citation = reading.citation();
        String label = reading.label() == null ? "" : reading.label();
        String pmid = citation.pmid();
        Optional<Article> numbered = OWN_LABEL.matcher(label).matches()
                ? catalogue.byId(Long.parseLong(label.substring(1))).filter(article -> isAlike(article, citation))
                : Optional.empty();
        return numbered.or(() -> pmid == null ? Optional.empty() : catalogue.byPmid(pmid))
                .or(() -> citation.doi().flatMap(catalogue::byDoi));
    }

    private static boolean isAlike(Article article, Citation citation) {
        return article.citation().doi().equals(citation.doi())
                && Objects.equals(article.citation().pmid(), citation.pmid());
    }

    private static boolean isSaidOf(Article article, FileFormat format, ExportFormat written, Citation citation) {
        AtomicReference<Citation> again = new AtomicReference<>();
        FileReading reading = FileReading.of(format);
        try {
            StringWriter out = new StringWriter();
            Export export = written.open(out, false);
            export.add(article);
            export.end();
            reading.split(new java.io.ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)), entry -> {
                try {
                    again.set(reading.read(entry.raw()).citation());
                } catch (UnreadableEntryException e) {
                    again.set(null); // an article without a title or an identifier, which no file can bring back
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return citation.equals(again.get());
    }
}
