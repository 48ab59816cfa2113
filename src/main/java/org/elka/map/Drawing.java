package org.elka.map;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG: within a page, where classes say how things look, or as a file of its own, where each element carries its
 * look and links lead to the Elka that drew it.
 */
final class Drawing {
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;
    private final Frame frame;

    /**
     * Where the drawing is for.
     *
     * @param standalone whether it is a file of its own
     * @param base what links begin with; empty within a page
     */
    record Frame(boolean standalone, String base) {
        static final Frame PAGE = new Frame(false, "");
    }

    Drawing(Frame frame, double width, double height, String label) {
        this.frame = frame;
        try {
            this.xml = XML.createXMLStreamWriter(out);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attribute("viewBox", "0 0 " + number(width) + " " + number(height));
            attribute("width", number(width));
            attribute("height", number(height));
            attribute("font-family", "system-ui, 'Helvetica Neue', Arial, sans-serif");
            attribute("font-size", "12");
            if (frame.standalone()) {
                attribute("role", "img");
                leaf("title", label);
            } else {
                // its links are to be reached one by one, which an image's are not
                attribute("role", "group");
                attribute("aria-label", label);
                attribute("class", "chart");
            }
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
        shape("rect", "ground", Map.of("width", width, "height", height));
    }

    private static IllegalStateException inMemory(XMLStreamException impossible) {
        return new IllegalStateException("a drawing is written to memory", impossible);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, readable(value));
    }

    private void look(String classes) throws XMLStreamException {
        if (frame.standalone()) {
            for (var entry : Look.of(classes).entrySet()) {
                attribute(entry.getKey(), entry.getValue());
            }
        } else {
            attribute("class", classes);
        }
    }

    private void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    /** An empty element; its numbers are written in the order of their names. */
    void shape(String name, String classes, Map<String, Double> numbers) {
        try {
            xml.writeEmptyElement(name);
            look(classes);
            for (var entry : new java.util.TreeMap<>(numbers).entrySet()) {
                attribute(entry.getKey(), number(entry.getValue()));
            }
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    void line(String classes, double x1, double y1, double x2, double y2) {
        shape("line", classes, Map.of("x1", x1, "y1", y1, "x2", x2, "y2", y2));
    }

    void path(String classes, String d) {
        try {
            xml.writeEmptyElement("path");
            look(classes);
            attribute("d", d);
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** @param anchor start, middle or end @param turned degrees about its point, clockwise */
    void text(String classes, double x, double y, String anchor, double turned, String text) {
        try {
            xml.writeStartElement("text");
            look(classes);
            attribute("x", number(x));
            attribute("y", number(y));
            attribute("text-anchor", anchor);
            if (turned != 0) {
                attribute("transform", "rotate(%s %s %s)".formatted(number(turned), number(x), number(y)));
            }
            xml.writeCharacters(readable(text));
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** What {@code inside} draws, as a link. @param label its name, in short @param more what is said when pointed at */
    void link(String href, String label, String more, Runnable inside) {
        try {
            xml.writeStartElement("a");
            attribute("href", frame.base() + href);
            attribute("aria-label", label);
            leaf("title", more);
            inside.run();
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** What {@code inside} draws, with what is said when pointed at. */
    void group(String more, Runnable inside) {
        try {
            xml.writeStartElement("g");
            leaf("title", more);
            inside.run();
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** The whole; nothing can be drawn after it. */
    String svg() {
        try {
            xml.writeEndElement();
            xml.flush();
            return out.toString();
        } catch (XMLStreamException impossible) {
            throw inMemory(impossible);
        }
    }

    /** Without what XML cannot hold. */
    private static String readable(String text) {
        return text.codePoints()
                .filter(c ->
                        c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
