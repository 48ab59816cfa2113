package org.elka.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.elka.formats.reading.KeptFields;
import org.elka.formats.reading.OwnRemarks;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.PublicationDate;

/** Items by the schema of CSL 1.0.2 (csl-data.json), in one array. */
final class CslJsonExport extends Export {
    private static final String FAMILY = "csl";
    private static final List<String> PLACED = List.of(KeptFields.ADDRESS, KeptFields.ACCESSION, KeptFields.LABEL);

    private static final List<String> PLACED_BESIDE_ADDRESS = List.of(KeptFields.ACCESSION, KeptFields.LABEL);

    private final JsonGenerator json;

    CslJsonExport(Writer out, Extras extras) throws IOException {
        super(out, extras);
        this.json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        json.writeRaw('\n');
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        json.writeStartObject();
        json.writeStringField("id", article.id());
        json.writeStringField("type", article.isBook() ? "book" : article.isChapter() ? "chapter" : type(citation));
        text("title", Optional.of(article.title()));
        names("author", article.authors());
        names("editor", article.editors());
        text("container-title", article.container());
        text("container-title-short", article.journal(Citation.Journal::isoAbbreviation));
        text("collection-title", article.book(Citation.Book::collectionTitle));
        text("publisher", article.book(Citation.Book::publisher));
        text("publisher-place", article.book(Citation.Book::publisherLocation));
        text("edition", article.book(Citation.Book::edition));
        if (citation.published() != null) {
            issued(citation.published());
        }
        text("volume", article.volume());
        text("issue", article.journal(Citation.Journal::issue));
        text("page", article.pages().map(pages -> pages.joined("-")));
        text("ISSN", article.journal(Citation.Journal::issn));
        text("ISBN", article.book(book -> String.join(" ", book.isbns())));
        text("DOI", article.doi());
        text("PMID", article.pmid());
        text("PMCID", article.pmcid());
        text("URL", article.address().or(() -> KeptFields.value(citation, KeptFields.ADDRESS)));
        text("language", citation.languages().stream().findFirst());
        text("abstract", Optional.of(article.abstractText()));
        text("keyword", Optional.of(String.join("; ", article.keywords())));
        text("genre", citation.publicationTypes().stream().findFirst().map(Citation.PublicationType::name));
        text(
                "note",
                Optional.of(String.join(
                        "\n", article.notes(FAMILY, article.address().isPresent() ? PLACED_BESIDE_ADDRESS : PLACED))));
        custom(article);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static String type(Citation citation) {
        return KeptFields.value(citation, FAMILY + ":type")
                .filter(type -> !type.isBlank())
                .orElse("article-journal");
    }

    /** By the schema, what a program adds of its own is in "custom". */
    private void custom(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        List<Citation.OtherField> fields = KeptFields.of(citation, FAMILY).stream()
                .filter(field -> !field.name().equals("type"))
                .toList();
        Optional<String> accession = KeptFields.value(citation, KeptFields.ACCESSION);
        Optional<String> label = KeptFields.value(citation, KeptFields.LABEL);
        List<String> types = citation.publicationTypes().stream()
                .skip(1)
                .map(Citation.PublicationType::name)
                .toList();
        List<String> remarks = article.remarks();
        if (fields.isEmpty() && accession.isEmpty() && label.isEmpty() && types.isEmpty() && remarks.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("custom");
        text(KeptFields.ACCESSION, accession);
        text(KeptFields.LABEL, label);
        if (!types.isEmpty()) {
            list("genres", types);
        }
        for (Citation.OtherField field : fields) {
            text(field.name(), Optional.of(field.value()));
        }
        if (!remarks.isEmpty()) {
            own(article);
        }
        json.writeEndObject();
    }

    /** Values and screening, each where a program finds it. */
    private void own(ExportedArticle article) throws IOException {
        json.writeObjectFieldStart(OwnRemarks.FIELD);
        list("values", article.values());
        json.writeArrayFieldStart("screening");
        for (Screened one : article.screened()) {
            json.writeStartObject();
            json.writeNumberField("review", one.review());
            json.writeStringField("outcome", one.outcome());
            json.writeStringField("stage", one.stage());
            text("reason", Optional.ofNullable(one.reason()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void list(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent() && !value.get().isBlank()) {
            json.writeStringField(field, value.get());
        }
    }

    private void names(String field, List<Contributor> people) throws IOException {
        if (people.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (Contributor person : people) {
            json.writeStartObject();
            text("literal", Optional.ofNullable(person.collectiveName()));
            text("family", Optional.ofNullable(person.lastName()));
            text("given", Optional.ofNullable(person.foreName()).or(() -> Optional.ofNullable(person.initials())));
            text("suffix", Optional.ofNullable(person.suffix()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void issued(PublicationDate date) throws IOException {
        json.writeObjectFieldStart("issued");
        if (date.year() == null) {
            json.writeStringField("raw", date.raw());
        } else {
            json.writeArrayFieldStart("date-parts");
            json.writeStartArray();
            json.writeNumber(date.year());
            if (date.month() != null) {
                json.writeNumber(date.month());
                if (date.day() != null) {
                    json.writeNumber(date.day());
                }
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    @Override
    void finish(long articles) throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }
}
