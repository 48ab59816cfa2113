package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.elka.watch.Digest.Item;

/** What happened to a saved search as an Atom feed (RFC 4287): the last events, the latest first, all of one id for ever. */
@ApplicationScoped
public class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 100;

    private final AlertEvents events;
    private final Digests digests;
    private final Links links;
    private final Signing signing;

    AtomFeed(AlertEvents events, Digests digests, Links links, Signing signing) {
        this.events = events;
        this.digests = digests;
        this.links = links;
        this.signing = signing;
    }

    /** The feed of a search, as XML. */
    public String of(SavedSearchEntity search) {
        List<Item> items = digests.items(events.latest(search.key(), ENTRIES));
        Instant updated = items.isEmpty() ? search.created : items.getFirst().made();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", id("search " + search.key()));
            element(xml, "title", "Elka: " + search.name);
            element(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            element(xml, "name", search.owner);
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", links.feed(search.key()));
            link(xml, "alternate", "application/json", links.search(search.key()));
            element(xml, "generator", "Elka");
            for (Item item : items) {
                entry(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id("event " + item.search() + " " + item.event()));
        element(xml, "title", item.title());
        element(xml, "updated", item.made().toString());
        xml.writeStartElement("author");
        element(xml, "name", item.authors());
        xml.writeEndElement();
        link(xml, "alternate", "text/html", where(item));
        link(xml, "related", "text/html", item.notRelevant());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", item.effect());
        for (Reason reason : item.reasons()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", reason.kind().spelt());
        }
        element(xml, "summary", summary(item));
        xml.writeEndElement();
    }

    private static String where(Item item) {
        return item.pubmed() == null ? item.url() : item.pubmed();
    }

    private static String summary(Item item) {
        String quotes = item.quotes().stream()
                .map(quote -> " " + quote.tag() + ": \u201c" + quote.text() + "\u201d")
                .collect(Collectors.joining());
        String source = item.source().isEmpty() ? "" : " " + item.source() + ".";
        return item.why().substring(0, 1).toUpperCase(Locale.ENGLISH)
                + item.why().substring(1) + "." + source + quotes;
    }

    /** The same for the same thing of the same library, and no other's. */
    private String id(String thing) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(signing.ofLink("id of " + thing).getBytes(StandardCharsets.UTF_8));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    /** Without what XML 1.0 has no way to say: control characters and halves of surrogate pairs. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
