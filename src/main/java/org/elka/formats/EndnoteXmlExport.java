package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.elka.formats.reading.KeptFields;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;

/** EndNote's XML, as EndNote itself exports and imports it: plain text in each element, without its styles. */
final class EndnoteXmlExport extends Export {
    private static final String FAMILY = "endnote";
    private static final List<String> PLACED = List.of(KeptFields.ACCESSION, KeptFields.ADDRESS, KeptFields.LABEL);
    private static final List<String> PLACED_BESIDE_PMID = List.of(KeptFields.ADDRESS, KeptFields.LABEL);

    private final XMLStreamWriter xml;

    EndnoteXmlExport(Writer out, Extras extras) throws IOException {
        super(out, extras);
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            open("xml");
            open("records");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        try {
            open("record");
            head(article);
            people(article);
            titles(article);
            placed(article);
            subjects(article);
            close();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void head(ExportedArticle article) throws XMLStreamException {
        Citation citation = article.citation();
        element("source-app", "Elka");
        element("rec-number", article.id());
        open("ref-type");
        String kept = KeptFields.value(citation, FAMILY + ":ref-type").orElse("Journal Article");
        String type = article.isBook() ? "Book" : article.isChapter() ? "Book Section" : kept;
        xml.writeAttribute("name", type);
        xml.writeCharacters(article.isBook() ? "6" : article.isChapter() ? "5" : "17");
        close();
    }

    private void people(ExportedArticle article) throws XMLStreamException {
        open("contributors");
        names("authors", article.authors());
        names("secondary-authors", article.editors());
        close();
    }

    private void names(String element, List<Contributor> people) throws XMLStreamException {
        if (!people.isEmpty()) {
            open(element);
            for (Contributor person : people) {
                element("author", ExportedArticle.nameOfOne(person));
            }
            close();
        }
    }

    private void titles(ExportedArticle article) throws XMLStreamException {
        open("titles");
        element("title", article.title());
        element("secondary-title", article.container());
        element("tertiary-title", article.book(Citation.Book::collectionTitle));
        close();
        Optional<String> abbreviation = article.journal(Citation.Journal::isoAbbreviation);
        if (abbreviation.isPresent()) {
            open("periodical");
            element("full-title", article.container());
            element("abbr-1", abbreviation);
            close();
        }
    }

    private void placed(ExportedArticle article) throws XMLStreamException {
        element("pages", Optional.ofNullable(article.citation().pages()));
        element("volume", article.volume());
        element("number", article.journal(Citation.Journal::issue));
        element("edition", article.book(Citation.Book::edition));
        Optional<Citation.PublicationDate> published = article.published();
        if (published.isPresent()) {
            open("dates");
            element(
                    "year",
                    published.get().year() == null
                            ? published.get().raw()
                            : String.valueOf(published.get().year()));
            if (published.get().month() != null) {
                open("pub-dates");
                element("date", published.get().raw().replaceFirst("^\\d{4} ", ""));
                close();
            }
            close();
        }
        element("pub-location", article.book(Citation.Book::publisherLocation));
        element("publisher", article.book(Citation.Book::publisher));
        element("isbn", article.journal(Citation.Journal::issn));
        Citation.Book book = article.citation().book();
        if (book != null) {
            for (String isbn : book.isbns()) {
                element("isbn", isbn);
            }
        }
    }

    private void subjects(ExportedArticle article) throws XMLStreamException {
        Citation citation = article.citation();
        open("keywords");
        for (String keyword : article.keywords()) {
            element("keyword", keyword);
        }
        close();
        element("accession-num", article.pmid().or(() -> KeptFields.value(citation, KeptFields.ACCESSION)));
        element("electronic-resource-num", article.doi());
        element("custom2", article.pmcid());
        for (Citation.PublicationType type : citation.publicationTypes()) {
            element("work-type", type.name());
        }
        element("abstract", article.abstractText());
        List<String> notes =
                new ArrayList<>(article.notes(FAMILY, article.pmid().isPresent() ? PLACED_BESIDE_PMID : PLACED));
        notes.addAll(article.remarks());
        element("notes", String.join("\n", notes));
        element("label", KeptFields.value(citation, KeptFields.LABEL));
        for (Citation.OtherField field : KeptFields.of(citation, FAMILY)) {
            if (!field.name().equals("ref-type") && field.name().matches("[a-z][a-z0-9-]*")) {
                element(field.name(), field.value());
            }
        }
        for (String language : citation.languages()) {
            element("language", language);
        }
        open("urls");
        open("related-urls");
        element("url", article.address());
        element("url", KeptFields.value(citation, KeptFields.ADDRESS));
        close();
        close();
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void element(String name, Optional<String> text) throws XMLStreamException {
        element(name, text.orElse(""));
    }

    private void element(String name, String text) throws XMLStreamException {
        String plain = name.equals("notes")
                ? text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip()
                : ExportedArticle.oneLine(text);
        if (!plain.isEmpty()) {
            open(name);
            xml.writeCharacters(plain.replaceAll("[\uFFFE\uFFFF]", " "));
            close();
        }
    }

    @Override
    void finish(long articles) throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
