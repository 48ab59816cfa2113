package org.elka.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.elka.formats.reading.AuthorNames;
import org.elka.formats.reading.KeptFields;
import org.elka.formats.reading.OwnRemarks;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.PublicationDate;
import org.elka.library.Identifiers;
import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/** What several formats need of an article, derived in one place. */
final class ExportedArticle {
    private final Article article;
    private final Extras extras;
    private final List<Screened> screened;

    ExportedArticle(Article article, Extras extras, List<Screened> screened) {
        this.article = article;
        this.extras = extras;
        this.screened = screened;
    }

    Article article() {
        return article;
    }

    Citation citation() {
        return article.citation();
    }

    /** The library's own identifier, as it is shown: "E12". */
    String id() {
        return "E" + article.id();
    }

    Optional<String> pmid() {
        return Optional.ofNullable(citation().pmid());
    }

    Optional<String> pmcid() {
        return identifier("pmc");
    }

    Optional<String> doi() {
        return citation().doi();
    }

    private Optional<String> identifier(String type) {
        return citation().articleIds().stream()
                .filter(id -> id.type().equals(type))
                .map(Citation.ArticleId::value)
                .findFirst();
    }

    /** The title without the full stop that PubMed puts behind it. */
    String title() {
        String title = citation().titleText();
        return title.endsWith(".") && !title.endsWith("..") ? title.substring(0, title.length() - 1) : title;
    }

    String abstractText() {
        return citation().abstractText();
    }

    /** Whether this is a part of a book, with a title of its own. */
    boolean isChapter() {
        Citation.Book book = citation().book();
        return book != null
                && book.bookTitle() != null
                && !book.bookTitle().equals(citation().title());
    }

    boolean isBook() {
        return citation().kind() == Citation.Kind.BOOK && !isChapter();
    }

    List<Contributor> authors() {
        return withRole("author");
    }

    List<Contributor> editors() {
        return withRole("editor");
    }

    private List<Contributor> withRole(String role) {
        return citation().authors().stream().filter(c -> c.role().equals(role)).toList();
    }

    Optional<PublicationDate> published() {
        return Optional.ofNullable(citation().published());
    }

    Optional<Integer> year() {
        return published().map(PublicationDate::year);
    }

    /** The name of the journal, or of the book that a chapter is in. */
    Optional<String> container() {
        Citation.Book book = citation().book();
        return isChapter() && book != null ? Optional.ofNullable(book.bookTitle()) : journal(Citation.Journal::title);
    }

    /** Something of the journal, where there is a journal and it has that. */
    Optional<String> journal(Function<Citation.Journal, @Nullable String> part) {
        Citation.Journal journal = citation().journal();
        return journal == null ? Optional.empty() : Optional.ofNullable(part.apply(journal));
    }

    /** Something of the book, where there is a book and it has that. */
    Optional<String> book(Function<Citation.Book, @Nullable String> part) {
        Citation.Book book = citation().book();
        return book == null ? Optional.empty() : Optional.ofNullable(part.apply(book));
    }

    Optional<String> volume() {
        return journal(Citation.Journal::volume).or(() -> book(Citation.Book::volume));
    }

    Optional<Pages> pages() {
        return Optional.ofNullable(citation().pages()).flatMap(Pages::parse);
    }

    Optional<String> address() {
        return pmid().map(Identifiers::pubmedAddress).or(() -> doi().map(doi -> "https://doi.org/" + doi));
    }

    /** Keywords, then MeSH headings with their qualifiers ("Anxiety/drug therapy"), then the tags if they are asked for. */
    List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        citation().keywords().forEach(keyword -> keywords.add(keyword.text()));
        citation().meshHeadings().forEach(heading -> meshTerms(heading).forEach(keywords::add));
        tags().forEach(tag -> keywords.add("tag:" + tag.tag() + " (" + level(tag) + ")"));
        return keywords;
    }

    private static Stream<String> meshTerms(MeshHeading heading) {
        return heading.qualifiers().isEmpty()
                ? Stream.of(heading.descriptor())
                : heading.qualifiers().stream().map(qualifier -> heading.descriptor() + "/" + qualifier.name());
    }

    /** Empty unless tags are asked for. */
    List<Tagging.Tag> tags() {
        Tagging tagging = article.tagging();
        return extras.tags() && tagging != null ? tagging.tags() : List.of();
    }

    /** What was read out of the text: "onset-hours = 2"; empty unless values are asked for. */
    List<String> values() {
        Tagging tagging = article.tagging();
        return extras.values() && tagging != null
                ? tagging.values().stream()
                        .map(value -> value.name() + " = " + value.text().replace(';', ','))
                        .toList()
                : List.of();
    }

    /** What reviews have come to on it; empty unless that is asked for. */
    List<Screened> screened() {
        return screened;
    }

    /** Values and screening as notes, for formats that have no other place for them. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!values().isEmpty()) {
            remarks.add(OwnRemarks.VALUES + ": " + oneLine(String.join("; ", values())));
        }
        for (Screened one : screened) {
            remarks.add(OwnRemarks.SCREENING + ", review " + one.review() + ": " + oneLine(one.inWords()));
        }
        return remarks;
    }

    static String level(Tagging.Tag tag) {
        return tag.level().name().toLowerCase(Locale.ROOT);
    }

    /** States such as "retracted", for a note; sorted. */
    List<String> states() {
        return article.states().stream()
                .sorted()
                .map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }

    /** Trial registrations and other databank accessions: "ClinicalTrials.gov/NCT00000001". */
    List<String> accessions() {
        return citation().databankAccessions().stream()
                .map(accession -> accession.databank() + "/" + accession.accession())
                .toList();
    }

    /** "Calmer, Ada B, Jr", or the name of a group; the order of RIS. */
    static String lastNameFirst(Contributor name) {
        if (name.collectiveName() != null) {
            return name.collectiveName();
        }
        StringBuilder text = new StringBuilder(name.lastName() == null ? "" : name.lastName());
        String given = name.foreName() == null ? name.initials() : name.foreName();
        if (given != null) {
            text.append(text.isEmpty() ? "" : ", ").append(given);
        }
        if (name.suffix() != null) {
            text.append(", ").append(name.suffix());
        }
        return text.toString();
    }

    /**
     * A name in a field of its own. A group's ends in a comma, as EndNote has it, where it would be taken for a
     * person's otherwise.
     */
    static String nameOfOne(Contributor name) {
        String text = lastNameFirst(name);
        return name.collectiveName() != null && (!AuthorNames.isGroup(text) || text.indexOf(',') >= 0)
                ? text.replace(",", "") + ","
                : text;
    }

    /**
     * What a format has no better place for than a note, each a note of its own.
     *
     * @param family of the format, whose own fields are written as such
     * @param placed names of kept fields that the format has a place for
     */
    List<String> notes(String family, List<String> placed) {
        List<String> notes = new ArrayList<>();
        if (!states().isEmpty()) {
            notes.add("Status: " + String.join(", ", states()) + ".");
        }
        if (!accessions().isEmpty()) {
            notes.add("Registered: " + String.join(", ", accessions()) + ".");
        }
        KeptFields.asNotes(citation(), family, placed).forEach(note -> notes.add(oneLine(note)));
        return notes;
    }

    /** The text on one line: control characters and line ends become spaces. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
