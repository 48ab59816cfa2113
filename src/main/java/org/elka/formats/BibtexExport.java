package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final BibTeXFormatter formatter = new BibTeXFormatter();

    BibtexExport(Writer out, boolean tags) {
        super(out, tags);
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        Key type = article.isBook()
                ? BibTeXEntry.TYPE_BOOK
                : article.isChapter() ? BibTeXEntry.TYPE_INCOLLECTION : BibTeXEntry.TYPE_ARTICLE;
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
                escaped(article.pages().map(pages -> pages.joined("--")).orElse("")));
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
        text(entry, "note", escaped(String.join(", ", article.states())));
        text(entry, "abstract", escaped(article.abstractText()));
        BibTeXDatabase one = new BibTeXDatabase();
        one.addObject(entry);
        formatter.format(one, out());
        out().write("\n\n");
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

    /** First author, year and the library's number: "calmer2024e12"; the number alone makes it unique. */
    private static String key(ExportedArticle article) {
        String author = article.authors().stream()
                .findFirst()
                .map(a -> Optional.ofNullable(a.lastName()).orElse("group"))
                .orElse("anonymous");
        String ascii = Normalizer.normalize(author, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        return ascii
                + article.year().map(String::valueOf).orElse("")
                + article.id().toLowerCase(Locale.ROOT);
    }

    @Override
    void finish(long articles) throws IOException {
        out().write("@comment{" + articles + (articles == 1 ? " entry" : " entries") + "}\n");
    }
}
