package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.elka.formats.reading.KeptFields;
import org.elka.formats.reading.OwnRemarks;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;

/** BibTeX entries (article, book, incollection) with the fields that biblatex and reference managers know. */
final class BibtexExport extends Export {
    private static final String FAMILY = "bibtex";
    private static final List<String> PLACED = List.of(KeptFields.ADDRESS, KeptFields.ACCESSION, KeptFields.LABEL);

    private final BibTeXFormatter formatter = new BibTeXFormatter();

    BibtexExport(Writer out, Extras extras) {
        super(out, extras);
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        Key type = article.isBook()
                ? BibTeXEntry.TYPE_BOOK
                : article.isChapter() ? BibTeXEntry.TYPE_INCOLLECTION : type(article);
        BibTeXEntry entry = new BibTeXEntry(type, new Key(key(article)));
        text(entry, "author", names(article.authors()));
        text(entry, "editor", names(article.editors()));
        text(entry, "title", escaped(article.title()));
        text(
                entry,
                article.isChapter() ? "booktitle" : "journal",
                escaped(article.container().orElse("")));
        text(entry, "year", article.year().map(String::valueOf).orElse(""));
        text(
                entry,
                "month",
                article.published()
                        .map(Citation.PublicationDate::month)
                        .map(String::valueOf)
                        .orElse(""));
        text(entry, "volume", escaped(article.volume().orElse("")));
        text(entry, "number", escaped(article.journal(Citation.Journal::issue).orElse("")));
        text(
                entry,
                "pages",
                article.pages()
                        .map(pages -> escaped(pages.first())
                                + (pages.first().equals(pages.last()) ? "" : "--" + escaped(pages.last())))
                        .orElse(""));
        text(entry, "issn", escaped(article.journal(Citation.Journal::issn).orElse("")));
        text(entry, "isbn", escaped(isbns(article.citation().book())));
        text(entry, "publisher", escaped(article.book(Citation.Book::publisher).orElse("")));
        text(
                entry,
                "address",
                escaped(article.book(Citation.Book::publisherLocation).orElse("")));
        text(entry, "edition", escaped(article.book(Citation.Book::edition).orElse("")));
        text(entry, "language", escaped(String.join(", ", article.citation().languages())));
        text(entry, "doi", LatexText.verbatim(article.doi().orElse("")));
        text(entry, "pmid", LatexText.verbatim(article.pmid().orElse("")));
        text(entry, "pmcid", LatexText.verbatim(article.pmcid().orElse("")));
        text(entry, "url", LatexText.verbatim(article.address().orElse("")));
        text(entry, "keywords", escaped(String.join("; ", article.keywords())));
        kept(entry, article);
        text(entry, "abstract", escaped(article.abstractText()));
        BibTeXDatabase one = new BibTeXDatabase();
        one.addObject(entry);
        formatter.format(one, out());
        out().write("\n\n");
    }

    private static Key type(ExportedArticle article) {
        return KeptFields.value(article.citation(), FAMILY + ":entrytype")
                .filter(kept -> kept.matches("[a-z]{1,40}"))
                .map(Key::new)
                .orElse(BibTeXEntry.TYPE_ARTICLE);
    }

    private static void kept(BibTeXEntry entry, ExportedArticle article) {
        Citation citation = article.citation();
        text(
                entry,
                "series",
                escaped(article.book(Citation.Book::collectionTitle).orElse("")));
        text(
                entry,
                "type",
                escaped(citation.publicationTypes().stream()
                        .map(Citation.PublicationType::name)
                        .collect(Collectors.joining("; "))));
        text(
                entry,
                "accession",
                escaped(KeptFields.value(citation, KeptFields.ACCESSION).orElse("")));
        text(
                entry,
                "label",
                escaped(KeptFields.value(citation, KeptFields.LABEL).orElse("")));
        List<String> notes = new ArrayList<>(article.notes(FAMILY, PLACED));
        Optional<String> address = KeptFields.value(citation, KeptFields.ADDRESS);
        if (article.address().isEmpty()) {
            text(entry, "url", LatexText.verbatim(address.orElse("")));
        } else {
            address.ifPresent(url -> notes.add(KeptFields.ADDRESS + " = " + url));
        }
        for (Citation.OtherField field : KeptFields.of(citation, FAMILY)) {
            if (field.name().matches("[a-z][a-z0-9_-]{0,60}") && entry.getField(new Key(field.name())) == null) {
                text(entry, field.name(), escaped(field.value()));
            } else if (!field.name().equals("entrytype")) {
                notes.add(FAMILY + ":" + field.name() + " = " + field.value());
            }
        }
        text(entry, "note", escaped(String.join(" | ", notes)));
        text(entry, OwnRemarks.FIELD, escaped(String.join(" | ", article.remarks())));
    }

    private static String isbns(Citation.@Nullable Book book) {
        return book == null ? "" : String.join(", ", book.isbns());
    }

    private static String escaped(String text) {
        return LatexText.escaped(ExportedArticle.oneLine(text));
    }

    private static void text(BibTeXEntry entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
        }
    }

    private static String names(List<Contributor> people) {
        return people.stream().map(BibtexExport::name).collect(Collectors.joining(" and "));
    }

    /** "Last, Jr, First"; the name of a group in braces, which keep BibTeX from taking it apart. */
    private static String name(Contributor person) {
        if (person.collectiveName() != null) {
            return "{" + escaped(person.collectiveName()) + "}";
        }
        String given = Optional.ofNullable(person.foreName())
                .or(() -> Optional.ofNullable(person.initials()))
                .map(BibtexExport::part)
                .orElse("");
        String suffix = person.suffix() == null ? "" : ", " + part(person.suffix());
        String last = person.lastName() == null ? "" : part(person.lastName());
        return last + suffix + (given.isEmpty() ? "" : ", " + given);
    }

    /** A part of a name, in braces where a word or a comma in it would be taken for BibTeX's own. */
    private static String part(String text) {
        String escaped = escaped(text);
        return escaped.matches("(?i).*(,|\\band\\b).*") ? "{" + escaped + "}" : escaped;
    }

    /** First author, year and the library's number: "calmer2024:E12"; the number alone makes it unique. */
    private static String key(ExportedArticle article) {
        String author = article.authors().stream()
                .findFirst()
                .map(a -> Optional.ofNullable(a.lastName()).orElse("group"))
                .orElse("anonymous");
        String ascii = Normalizer.normalize(author, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        return ascii + article.year().map(String::valueOf).orElse("") + ":" + article.id();
    }

    @Override
    void finish(long articles) throws IOException {
        out().write("@comment{" + articles + (articles == 1 ? " entry" : " entries") + "}\n");
    }
}
