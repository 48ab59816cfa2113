package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * Reads PubmedBookArticle and BookDocument: a book, or a chapter with the book that it is in.
 *
 * <p>The title is the chapter's where there is one, else the book's. Editors are among the authors with the role
 * "editor"; a book's authors get the role "book author" where the chapter has authors of its own.
 */
final class BookReader {
    private final XmlCursor cursor;
    private final CitationDraft draft = new CitationDraft(Citation.Kind.BOOK);
    private final CommonReader common;
    private final NameReader names;
    private final DateReader dates;
    private final List<String> isbns = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final List<Contributor> bookAuthors = new ArrayList<>();
    private final List<Contributor> editors = new ArrayList<>();
    private @Nullable String chapterTitle;
    private @Nullable String bookTitle;
    private @Nullable String publisher;
    private @Nullable String publisherLocation;
    private @Nullable String edition;
    private @Nullable String collectionTitle;
    private @Nullable String volume;

    BookReader(XmlCursor cursor) {
        this.cursor = cursor;
        this.common = new CommonReader(cursor, draft);
        this.names = new NameReader(cursor, draft);
        this.dates = new DateReader(cursor);
    }

    Citation pubmedBookArticle() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "BookDocument" -> document();
                case "PubmedBookData" -> new PublicationDataReader(cursor, draft).read();
                default -> cursor.skip();
            }
        }
        return finished();
    }

    Citation bookDocument() throws MalformedXml {
        document();
        return finished();
    }

    private Citation finished() {
        if (draft.authors.isEmpty()) {
            draft.authors.addAll(bookAuthors);
        } else {
            bookAuthors.stream().map(author -> author.withRole("book author")).forEach(draft.authors::add);
        }
        draft.authors.addAll(editors);
        draft.fields.title(chapterTitle == null ? bookTitle : chapterTitle);
        draft.fields.book(new Citation.Book(
                bookTitle,
                publisher,
                publisherLocation,
                edition,
                collectionTitle,
                volume,
                List.copyOf(isbns),
                List.copyOf(sections)));
        return draft.finished();
    }

    private void document() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "PMID" -> common.pmid();
                case "ArticleIdList" -> new PublicationDataReader(cursor, draft).articleIds();
                case "Book" -> book();
                case "ArticleTitle" -> chapterTitle = cursor.textOrNull();
                case "VernacularTitle" -> draft.fields.vernacularTitle(cursor.textOrNull());
                case "LocationLabel" -> locationLabel();
                case "Pagination" -> common.pagination();
                case "Language" -> common.text(draft.languages);
                case "AuthorList" -> authors(draft.authors);
                case "InvestigatorList" -> names.list("investigator", draft.investigators);
                case "PublicationType" -> common.publicationType();
                case "Abstract" -> common.articleAbstract();
                case "Sections" -> sections();
                case "KeywordList" -> new SubjectReader(cursor).keywords(draft.keywords);
                case "ContributionDate" -> draft.history.addAll(dates.historyDate("contributed"));
                case "DateRevised" -> draft.history.addAll(dates.historyDate("revised"));
                case "GrantList" -> draft.fields.grants(new RelationReader(cursor).grants());
                case "ItemList" -> items();
                case "ReferenceList" -> new PublicationDataReader(cursor, draft).references();
                default -> cursor.skip();
            }
        }
    }

    private void book() throws MalformedXml {
        while (cursor.nextChild()) {
            String name = cursor.name();
            switch (name) {
                case "Publisher" -> publisher();
                case "BookTitle" -> bookTitle = cursor.textOrNull();
                case "PubDate" -> draft.fields.published(dates.publicationDate());
                case "BeginningDate", "EndingDate" ->
                    draft.other(name, dates.publicationDate().raw());
                case "AuthorList" -> authors(bookAuthors);
                case "InvestigatorList" -> names.list("investigator", draft.investigators);
                case "Volume" -> volume = cursor.textOrNull();
                case "Edition" -> edition = cursor.textOrNull();
                case "CollectionTitle" -> collectionTitle = cursor.textOrNull();
                case "Isbn" -> common.text(isbns);
                case "ELocationID" -> common.electronicLocation();
                case "VolumeTitle", "Medium", "ReportNumber" -> common.other(name);
                default -> cursor.skip();
            }
        }
    }

    private void authors(List<Contributor> target) throws MalformedXml {
        if (cursor.attributes().is("CompleteYN", "N")) {
            draft.fields.authorsComplete(false);
        }
        if (cursor.attributes().is("Type", "editors")) {
            names.list("editor", editors);
        } else {
            names.list("author", target);
        }
    }

    private void publisher() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "PublisherName" -> publisher = cursor.textOrNull();
                case "PublisherLocation" -> publisherLocation = cursor.textOrNull();
                default -> cursor.skip();
            }
        }
    }

    private void locationLabel() throws MalformedXml {
        String type = cursor.attributes().get("Type", "");
        draft.other("LocationLabel:" + type, cursor.text());
    }

    private void items() throws MalformedXml {
        String type = cursor.attributes().get("ListType", "");
        while (cursor.nextChild()) {
            draft.other("Item:" + type, cursor.text());
        }
    }

    /** The headings in order, those of subsections after their section's, each with its number where it has one. */
    private void sections() throws MalformedXml {
        String label = "";
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Section" -> sections();
                case "LocationLabel" -> label = cursor.text() + " ";
                case "SectionTitle" -> sections.add((label + cursor.text()).strip());
                default -> cursor.skip();
            }
        }
    }
}
