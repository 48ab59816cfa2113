package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.elka.library.Citation;
import org.elka.library.Citation.PublicationDate;

/**
 * RIS as Reference Manager specified it in 2011 and EndNote, Zotero, Rayyan and Covidence read it: a line for each
 * value, CR LF, from TY to ER. The PMID is the accession number (AN), the PMCID is in C2.
 */
final class RisExport extends Export {
    RisExport(Writer out, boolean tags) {
        super(out, tags);
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        line("TY", article.isBook() ? "BOOK" : article.isChapter() ? "CHAP" : "JOUR");
        line("ID", article.id());
        for (Citation.Contributor author : article.authors()) {
            line("AU", ExportedArticle.lastNameFirst(author));
        }
        for (Citation.Contributor editor : article.editors()) {
            line(article.isBook() ? "A3" : "A2", ExportedArticle.lastNameFirst(editor));
        }
        line("TI", article.title());
        line("T2", article.container());
        line("J2", article.journal(Citation.Journal::isoAbbreviation));
        line("PY", article.year().map(String::valueOf));
        line("DA", article.published().flatMap(RisExport::date));
        line("VL", article.volume());
        line("IS", article.journal(Citation.Journal::issue));
        line("SP", article.pages().map(Pages::first));
        line("EP", article.pages().map(Pages::last));
        line("SN", article.journal(Citation.Journal::issn));
        Citation.Book book = citation.book();
        if (book != null) {
            for (String isbn : book.isbns()) {
                line("SN", isbn);
            }
        }
        line("PB", article.book(Citation.Book::publisher));
        line("CY", article.book(Citation.Book::publisherLocation));
        line("ET", article.book(Citation.Book::edition));
        line("LA", String.join(", ", citation.languages()));
        line("AB", article.abstractText());
        for (String keyword : article.keywords()) {
            line("KW", keyword);
        }
        line("DO", article.doi());
        line("AN", article.pmid());
        line("C2", article.pmcid());
        line("UR", article.address());
        line("N1", notes(article));
        raw("ER  - ");
        raw("");
    }

    private static Optional<String> date(PublicationDate date) {
        if (date.year() == null) {
            return Optional.empty();
        }
        String month = date.month() == null ? "" : "%02d".formatted(date.month());
        String day = date.day() == null ? "" : "%02d".formatted(date.day());
        return Optional.of("%04d/%s/%s/".formatted(date.year(), month, day));
    }

    private static String notes(ExportedArticle article) {
        StringBuilder notes = new StringBuilder();
        if (!article.states().isEmpty()) {
            notes.append("Status: ").append(String.join(", ", article.states())).append(". ");
        }
        if (!article.accessions().isEmpty()) {
            notes.append("Registered: ")
                    .append(String.join(", ", article.accessions()))
                    .append('.');
        }
        return notes.toString();
    }

    private void line(String tag, Optional<String> value) throws IOException {
        line(tag, value.orElse(""));
    }

    private void line(String tag, String value) throws IOException {
        String line = ExportedArticle.oneLine(value);
        if (!line.isEmpty()) {
            raw(tag + "  - " + line);
        }
    }

    private void raw(String line) throws IOException {
        out().write(line + "\r\n");
    }

    @Override
    void finish(long articles) {
        // RIS has no place for a count.
    }
}
