package org.elka.bench;

/** Appends XML elements to a text, escaping what must be. */
final class Elements {
    private final StringBuilder xml = new StringBuilder(8192);

    /** Opens an element; attributes come as names and values in turn. */
    Elements open(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1]);
            xml.append('"');
        }
        xml.append('>');
        return this;
    }

    Elements close(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    /** A whole element with a text. */
    Elements element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    Elements text(String text) {
        escaped(text);
        return this;
    }

    Elements line() {
        xml.append('\n');
        return this;
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
