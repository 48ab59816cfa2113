package org.elka.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.elka.formats.Export;
import org.elka.formats.ExportFormat;
import org.elka.formats.Extras;
import org.elka.formats.reading.FileFormat;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.Reading;
import org.elka.formats.reading.UnreadableEntryException;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Library;

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
    private final Library library;

    OwnExports(Catalogue catalogue, Library library) {
        this.catalogue = catalogue;
        this.library = library;
    }

    /** Those of the entries that say exactly what Elka writes of an article in that format, with the article. */
    Map<Reading, Long> among(FileFormat format, List<Reading> entries) {
        ExportFormat written = WRITTEN.get(format);
        if (written == null) {
            return Map.of();
        }
        Map<Reading, Long> own = new HashMap<>();
        // what Elka writes has its number, or in one format its PMID
        held(entries.stream()
                        .filter(entry -> number(entry).isPresent() || format == FileFormat.NBIB)
                        .toList())
                .forEach((entry, article) -> {
                    if (isSaidOf(article, format, written, entry.citation())) {
                        own.put(entry, article.id());
                    }
                });
        return own;
    }

    /** By the number that Elka gave it, or, since that may be another library's, by what the publication is called. */
    private Map<Reading, Article> held(List<Reading> entries) {
        Map<Reading, Article> held = new HashMap<>();
        Map<Long, Article> numbered = catalogue
                .byIds(
                        entries.stream()
                                .flatMap(entry -> number(entry).stream())
                                .distinct()
                                .toList(),
                        library.last())
                .stream()
                .collect(Collectors.toMap(Article::id, article -> article));
        find(
                entries,
                held,
                entry -> number(entry).map(numbered::get).filter(article -> isAlike(article, entry.citation())));
        Map<String, Article> byPmid = catalogue.byPmids(names(entries, held, OwnExports::pmid));
        find(entries, held, entry -> pmid(entry).map(byPmid::get));
        Map<String, Article> byDoi = catalogue.byDois(names(entries, held, OwnExports::doi));
        find(entries, held, entry -> doi(entry).map(byDoi::get));
        return held;
    }

    private static void find(
            List<Reading> entries, Map<Reading, Article> held, Function<Reading, Optional<Article>> found) {
        for (Reading entry : entries) {
            if (!held.containsKey(entry)) {
                found.apply(entry).ifPresent(article -> held.put(entry, article));
            }
        }
    }

    /** What the entries are called that have not been found yet. */
    private static Set<String> names(
            List<Reading> entries, Map<Reading, Article> held, Function<Reading, Optional<String>> name) {
        return entries.stream()
                .filter(entry -> !held.containsKey(entry))
                .flatMap(entry -> name.apply(entry).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Long> number(Reading entry) {
        String label = String.valueOf(entry.label());
        return OWN_LABEL.matcher(label).matches() ? Optional.of(Long.valueOf(label.substring(1))) : Optional.empty();
    }

    private static Optional<String> pmid(Reading entry) {
        return Optional.ofNullable(entry.citation().pmid());
    }

    private static Optional<String> doi(Reading entry) {
        return entry.citation().doi();
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
            Export export = written.open(out, Extras.NONE);
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
