package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.elka.formats.reading.KeptFields;
import org.elka.library.Citation;
import org.elka.library.Citation.PublicationDate;

/**
 * RIS as Reference Manager specified it in 2011 and EndNote, Zotero, Rayyan and Covidence read it: a line for each
 * value, CR LF, from TY to ER. The PMID is the accession number (AN), the PMCID is in C2.
 */
final class RisExport extends Export {
    RisExport(Writer out, Extras extras) {
        super(out, extras);
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        String type = KeptFields.value(citation, "ris:TY").orElse("JOUR");
        line("TY", article.isBook() ? "BOOK" : article.isChapter() ? "CHAP" : type);
        line("ID", article.id());
        for (Citation.Contributor author : article.authors()) {
            line("AU", ExportedArticle.nameOfOne(author));
        }
        for (Citation.Contributor editor : article.editors()) {
            line(article.isBook() ? "A3" : "A2", ExportedArticle.nameOfOne(editor));
        }
        line("TI", article.title());
        line("TT", citation.vernacularTitle() == null ? "" : citation.vernacularTitle());
        line(
                article.isBook() ? "T3" : "T2",
                article.isBook() ? article.book(Citation.Book::collectionTitle) : article.container());
        if (!article.isBook()) {
            line("T3", article.book(Citation.Book::collectionTitle));
        }
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
        for (Citation.PublicationType publicationType : citation.publicationTypes()) {
            line("M3", publicationType.name());
        }
        line("AB", article.abstractText());
        for (String keyword : article.keywords()) {
            line("KW", keyword);
        }
        line("DO", article.doi());
        line("AN", article.pmid());
        line("C2", article.pmcid());
        line("UR", article.address());
        line("UR", KeptFields.value(citation, KeptFields.ADDRESS));
        if (article.pmid().isEmpty()) {
            line("AN", KeptFields.value(citation, KeptFields.ACCESSION));
        }
        line("LB", KeptFields.value(citation, KeptFields.LABEL));
        for (String note : article.notes("ris", placed(article))) {
            line("N1", note);
        }
        for (String remark : article.remarks()) {
            line("N1", remark);
        }
        for (Citation.OtherField field : KeptFields.of(citation, "ris")) {
            if (!field.name().equals("TY")) {
                line(field.name().matches("[A-Z][A-Z0-9]") ? field.name() : "N1", field.value());
            }
        }
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

    /** The accession number has the PMID's place. */
    private static List<String> placed(ExportedArticle article) {
        return article.pmid().isPresent()
                ? List.of(KeptFields.ADDRESS, KeptFields.LABEL)
                : List.of(KeptFields.ADDRESS, KeptFields.LABEL, KeptFields.ACCESSION);
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
