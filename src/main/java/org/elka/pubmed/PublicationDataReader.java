package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Reference;

/** Reads PubmedData and PubmedBookData: dates, identifiers, references. */
final class PublicationDataReader {
    private final XmlCursor cursor;
    private final CitationDraft draft;

    PublicationDataReader(XmlCursor cursor, CitationDraft draft) {
        this.cursor = cursor;
        this.draft = draft;
    }

    void read() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "History" -> history();
                case "PublicationStatus" -> draft.fields.publicationStatus(cursor.textOrNull());
                case "ArticleIdList" -> articleIds();
                case "ObjectList" -> objects();
                case "ReferenceList" -> references();
                default -> cursor.skip();
            }
        }
    }

    private void history() throws MalformedXml {
        DateReader dates = new DateReader(cursor);
        while (cursor.nextChild()) {
            draft.history.addAll(dates.historyDate(cursor.attributes().get("PubStatus", "")));
        }
    }

    void articleIds() throws MalformedXml {
        while (cursor.nextChild()) {
            String type = idType();
            draft.articleId(type, cursor.text());
        }
    }

    /** The DTD's default for an ArticleId without type is "pubmed". */
    private String idType() throws MalformedXml {
        return cursor.attributes().get("IdType", "pubmed").toLowerCase(Locale.ROOT);
    }

    private void objects() throws MalformedXml {
        while (cursor.nextChild()) {
            String type = "Object:" + cursor.attributes().get("Type", "");
            while (cursor.nextChild()) {
                String name = cursor.attributes().get("Name", "");
                draft.other(type + ":" + name, cursor.text());
            }
        }
    }

    /** Lists of references nest, with titles of their own; the references are kept in order, the titles are not. */
    void references() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Reference" -> reference();
                case "ReferenceList" -> references();
                default -> cursor.skip();
            }
        }
    }

    private void reference() throws MalformedXml {
        String citation = "";
        List<ArticleId> ids = List.of();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Citation" -> citation = cursor.text();
                case "ArticleIdList" -> ids = referenceIds();
                default -> cursor.skip();
            }
        }
        if (!citation.isEmpty() || !ids.isEmpty()) {
            draft.references.add(new Reference(citation, ids));
        }
    }

    private List<ArticleId> referenceIds() throws MalformedXml {
        List<ArticleId> ids = new ArrayList<>(2);
        while (cursor.nextChild()) {
            String type = idType();
            ids.add(new ArticleId(type, cursor.text()));
        }
        return List.copyOf(ids);
    }
}
