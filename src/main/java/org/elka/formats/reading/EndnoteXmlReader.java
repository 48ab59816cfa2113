package org.elka.formats.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.elka.library.Identifiers;

/** Records of EndNote's XML, as EndNote, Zotero, Mendeley and Bookends write it. */
final class EndnoteXmlReader implements EntryReader {
    private static final int DEEPEST = 64;
    private static final Set<String> BOOKS = Set.of("book", "edited book", "electronic book");
    private static final Set<String> CHAPTERS = Set.of("book section", "electronic book section");

    /** By the element and, where that does not say it, the one around it. */
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("rec-number", Meaning.LABEL),
            Map.entry("label", Meaning.LABEL),
            Map.entry("authors/author", Meaning.AUTHOR),
            Map.entry("secondary-authors/author", Meaning.EDITOR),
            Map.entry("title", Meaning.TITLE),
            Map.entry("secondary-title", Meaning.CONTAINER),
            Map.entry("full-title", Meaning.CONTAINER),
            Map.entry("abbr-1", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("tertiary-title", Meaning.COLLECTION_TITLE),
            Map.entry("pages", Meaning.PAGES),
            Map.entry("volume", Meaning.VOLUME),
            Map.entry("number", Meaning.ISSUE),
            Map.entry("issue", Meaning.ISSUE),
            Map.entry("edition", Meaning.EDITION),
            Map.entry("keyword", Meaning.KEYWORD),
            Map.entry("year", Meaning.DATE),
            Map.entry("pub-dates/date", Meaning.MONTH),
            Map.entry("pub-location", Meaning.PUBLISHER_PLACE),
            Map.entry("publisher", Meaning.PUBLISHER),
            Map.entry("isbn", Meaning.STANDARD_NUMBER),
            Map.entry("accession-num", Meaning.ACCESSION),
            Map.entry("electronic-resource-num", Meaning.DOI),
            Map.entry("abstract", Meaning.ABSTRACT),
            Map.entry("notes", Meaning.NOTE),
            Map.entry("language", Meaning.LANGUAGE),
            Map.entry("work-type", Meaning.PUBLICATION_TYPE),
            Map.entry("custom2", Meaning.PMCID));

    private final XMLInputFactory factory = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    @Override
    public Reading read(String text) throws UnreadableEntryException {
        Draft draft = new Draft("endnote");
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            new Pass(xml, draft).run();
            xml.close();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new UnreadableEntryException("not well-formed XML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return draft.finish();
    }

    /** One pass through one record. */
    private static final class Pass {
        private final XMLStreamReader xml;
        private final Draft draft;
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder value = new StringBuilder();
        private String accession = "";
        private boolean pubmeds;

        Pass(XMLStreamReader xml, Draft draft) {
            this.xml = xml;
            this.draft = draft;
        }

        void run() throws XMLStreamException, UnreadableEntryException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        value.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> {}
                }
            }
            draft.add(pubmeds ? Meaning.PMID : Meaning.ACCESSION, "accession-num", accession);
        }

        private void start() throws UnreadableEntryException {
            String name = xml.getLocalName();
            if (name.equals("style")) {
                return; // how the text looks
            }
            if (path.size() == DEEPEST) {
                throw new UnreadableEntryException("its elements are nested too deep");
            }
            value.setLength(0);
            path.push(name);
            if (name.equals("ref-type")) {
                kind(xml.getAttributeValue(null, "name"));
            }
        }

        private void kind(@org.jspecify.annotations.Nullable String name) {
            String kind = name == null ? "" : name.toLowerCase(Locale.ROOT);
            if (BOOKS.contains(kind) || CHAPTERS.contains(kind)) {
                draft.isBook();
            } else if (!kind.equals("journal article")) {
                draft.keep("ref-type", kind);
            }
            if (kind.equals("thesis")) {
                draft.add(Meaning.PUBLICATION_TYPE, "ref-type", "Thesis");
            } else if (kind.startsWith("conference")) {
                draft.add(Meaning.PUBLICATION_TYPE, "ref-type", "Conference Paper");
            }
        }

        private void end() {
            String name = xml.getLocalName();
            if (name.equals("style")) {
                return;
            }
            path.pop();
            String around = path.isEmpty() ? "" : path.peek();
            String text = value.toString();
            value.setLength(0);
            switch (name) {
                case "ref-type", "record" -> {}
                case "database", "source-app" -> {}
                case "accession-num" -> accession = text.strip();
                case "notes" -> text.lines().forEach(line -> draft.add(Meaning.NOTE, name, line));
                case "url" -> {
                    String address = text.strip();
                    if (address.equals(Identifiers.pubmedAddress(accession))) {
                        pubmeds = true;
                    } else if (address.startsWith("https://doi.org/10.")) {
                        draft.add(
                                Meaning.DOI, "url", address); // what the DOI's own element says, or all there is of it
                    } else {
                        draft.add(Meaning.ADDRESS, "url", address);
                    }
                }
                case "remote-database-name", "remote-database-provider" -> {
                    pubmeds |= text.toLowerCase(Locale.ROOT).matches(".*\\b(?:pubmed|medline|nlm)\\b.*")
                            && accession.matches("[1-9]\\d{0,8}");
                    draft.keep(name, text);
                }
                default -> {
                    Meaning meaning = MEANINGS.getOrDefault(around + "/" + name, MEANINGS.get(name));
                    if (meaning == null) {
                        draft.keep(name, PlainText.oneLine(text));
                    } else {
                        draft.add(meaning, name, text);
                    }
                }
            }
        }
    }
}
