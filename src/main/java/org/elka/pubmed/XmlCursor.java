package org.elka.pubmed;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks one citation's elements. The pattern, in which each case takes its element whole:
 *
 * <pre>{@code
 * while (cursor.nextChild()) {
 *     switch (cursor.name()) {
 *         case "Title" -> title = cursor.text();
 *         default -> cursor.skip();
 *     }
 * }
 * }</pre>
 */
final class XmlCursor {
    /** PubMed nests some 20 deep, with MathML; far more is made to exhaust the stack. */
    private static final int DEEPEST = 200;

    private final XMLStreamReader2 xml;
    private int depth;

    XmlCursor(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /** Moves into the next child of the current element; or past the current element's end, answering false. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case START_ELEMENT -> {
                    return true;
                }
                case END_ELEMENT, END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == START_ELEMENT && ++depth > DEEPEST) {
            throw new XMLStreamException("elements nested deeper than " + DEEPEST);
        } else if (event == END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /** The current element's name without prefix. */
    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** An attribute such as MajorTopicYN. */
    boolean yes(String name) {
        return "Y".equals(attribute(name));
    }

    /** A numeric attribute; {@code otherwise} where it is absent or no number. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null
                || value.isEmpty()
                || value.length() > 9
                || !value.chars().allMatch(Character::isDigit)) {
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    /** Moves past the current element. */
    void skip() throws XMLStreamException {
        int start = depth;
        do {
            next();
        } while (depth >= start);
    }

    /** The current element's text without markup, white space normalised; moves past the element. */
    String text() throws XMLStreamException {
        int event = next();
        if (event == CHARACTERS) {
            String first = xml.getText();
            event = next();
            if (event == END_ELEMENT) {
                return WhiteSpace.normalised(first);
            }
            return mixed(event, first);
        }
        return event == END_ELEMENT ? "" : mixed(event, "");
    }

    /** As {@link #text}, null for an element without text. */
    @Nullable
    String textOrNull() throws XMLStreamException {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    private String mixed(int first, String before) throws XMLStreamException {
        StringBuilder text = new StringBuilder(before);
        int end = depth - (first == START_ELEMENT ? 2 : 1);
        for (int event = first; depth > end; event = next()) {
            if (event == START_ELEMENT && name().equals("math")) {
                new MathText(this, text).append();
            } else {
                append(event, text);
            }
        }
        return WhiteSpace.normalised(text.toString());
    }

    /** The text of a MathML token as it stands, parts of a number (1<sep/>2) kept apart; moves past the token. */
    String token() throws XMLStreamException {
        StringBuilder token = new StringBuilder();
        int end = depth - 1;
        for (int event = next(); depth > end; event = next()) {
            append(event, token);
            if (event == START_ELEMENT) {
                token.append(' ');
            }
        }
        return token.toString();
    }

    private void append(int event, StringBuilder text) {
        if (event == CHARACTERS || event == CDATA || event == SPACE) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }
}
