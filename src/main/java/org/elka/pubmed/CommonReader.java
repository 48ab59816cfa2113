package org.elka.pubmed;

import java.util.List;
import java.util.Locale;
import org.elka.library.Citation.ElectronicLocation;
import org.elka.library.Citation.PublicationType;

/** Reads the elements that articles and books have in common. */
final class CommonReader {
    private final XmlCursor cursor;
    private final CitationDraft draft;

    CommonReader(XmlCursor cursor, CitationDraft draft) {
        this.cursor = cursor;
        this.draft = draft;
    }

    void pmid() throws MalformedXml {
        int version = cursor.attributes().number("Version", 1);
        draft.pmid(cursor.text(), version);
    }

    void articleAbstract() throws MalformedXml {
        AbstractReader text = new AbstractReader(cursor);
        text.read();
        draft.fields.abstractSections(text.sections());
        draft.fields.abstractCopyright(text.copyright());
    }

    void publicationType() throws MalformedXml {
        String ui = cursor.attributes().get("UI");
        String name = cursor.text();
        if (!name.isEmpty()) {
            draft.publicationTypes.add(new PublicationType(ui, name));
        }
    }

    /** An ELocationID that the publisher has not declared invalid. */
    void electronicLocation() throws MalformedXml {
        String type = cursor.attributes().get("EIdType", "").toLowerCase(Locale.ROOT);
        boolean valid = !cursor.attributes().is("ValidYN", "N");
        String value = cursor.text();
        if (valid && !value.isEmpty()) {
            draft.electronicLocations.add(new ElectronicLocation(type, value));
        }
    }

    /** MedlinePgn as PubMed shows it ("764-9"); where it is absent, what StartPage and EndPage say. */
    void pagination() throws MalformedXml {
        String medline = "";
        String start = "";
        String end = "";
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "MedlinePgn" -> medline = cursor.text();
                case "StartPage" -> start = cursor.text();
                case "EndPage" -> end = cursor.text();
                default -> cursor.skip();
            }
        }
        String pages = medline.isEmpty() ? start + (end.isEmpty() ? "" : "-" + end) : medline;
        draft.fields.pages(pages.isEmpty() ? null : pages);
    }

    /** Adds the current element's text, if it has any. */
    void text(List<String> target) throws MalformedXml {
        String text = cursor.text();
        if (!text.isEmpty()) {
            target.add(text);
        }
    }

    /** Keeps the current element's text under that name. */
    void other(String name) throws MalformedXml {
        draft.other(name, cursor.text());
    }
}
