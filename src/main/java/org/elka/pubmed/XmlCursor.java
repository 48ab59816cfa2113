package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the elements of one citation, straight on its bytes (UTF-8). The pattern, in which each case takes its element
 * whole:
 *
 * <pre>{@code
 * while (cursor.nextChild()) {
 *     switch (cursor.name()) {
 *         case "Title" -> title = cursor.text();
 *         default -> cursor.skip();
 *     }
 * }
 * }</pre>
 *
 * <p>Why not a StAX reader: building citations on top of the best of them (Aalto) took more than twice the time of its
 * bare events. This needs tags that match, attributes in quotes and references that are some, and throws
 * {@link MalformedXml} otherwise. It does not validate, knows no namespaces (prefixes are dropped), and never follows
 * an entity or a DTD.
 */
final class XmlCursor {
    /** PubMed nests some 20 deep, with MathML; far more is made to exhaust the stack. */
    private static final int DEEPEST = 200;

    private final byte[] xml;
    private final int start;
    private final int end;
    private final Declarations declarations;
    private final TagAttributes attributes;
    /** The next byte to look at. */
    private int at;

    /** How many elements are open, and where the name of each begins and ends. */
    private int depth;

    private final int[] nameStarts = new int[DEEPEST + 1];
    private final int[] nameEnds = new int[DEEPEST + 1];

    /** Of the last start tag: the name, and whether it is an empty element's whose end is due. */
    private ElementName name = ElementName.NONE;

    private boolean empty;

    /**
     * A cursor before the element that begins at {@code start}; bytes from {@code end} on are not looked at.
     *
     * @param patience how many bytes a comment or CDATA section may have; one that is never closed would else be
     *     followed through all that comes after it
     */
    XmlCursor(byte[] xml, int start, int end, int patience) {
        this.xml = xml;
        this.start = start;
        this.end = end;
        this.at = start;
        this.attributes = new TagAttributes(xml, start);
        this.declarations = new Declarations(xml, start, end, patience);
    }

    /** The index of the next byte: after the last child, the one behind the element. */
    int position() {
        return at;
    }

    /** Moves into the next child of the current element; or past the current element's end, answering false. */
    boolean nextChild() throws MalformedXml {
        if (closedEmpty()) {
            return false;
        }
        while (true) {
            toMarkup();
            switch (byteAt(at + 1)) {
                case '/' -> {
                    endTag();
                    return false;
                }
                case '!', '?' -> at = declarations.past(at, null);
                default -> {
                    startTag();
                    return true;
                }
            }
        }
    }

    /** The current element's name without prefix. */
    String name() {
        return name.text();
    }

    /** The current element's attributes, to be asked before its children. */
    TagAttributes attributes() {
        return attributes;
    }

    /** Moves past the current element. */
    void skip() throws MalformedXml {
        int level = depth - 1;
        while (depth > level) {
            while (nextChild()) {
                // Descends into each child and comes out at its end.
            }
        }
    }

    /** The current element's text without markup, white space normalised; moves past the element. */
    String text() throws MalformedXml {
        if (closedEmpty()) {
            return "";
        }
        int from = at;
        int found = overText();
        if (byteAt(at + 1) == '/') {
            String text = XmlText.decode(xml, from, at, found);
            endTag();
            return text;
        }
        at = from;
        return mixed();
    }

    /** As {@link #text}, null for an element without text. */
    @Nullable
    String textOrNull() throws MalformedXml {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    private String mixed() throws MalformedXml {
        StringBuilder text = new StringBuilder();
        int level = depth - 1;
        while (depth > level) {
            if (nextPiece(text) && name().equals("math")) {
                new MathText(this, text).append();
            }
        }
        return WhiteSpace.normalised(text.toString());
    }

    /** The text of a MathML token as it stands, parts of a number (1<sep/>2) kept apart; moves past the token. */
    String token() throws MalformedXml {
        StringBuilder token = new StringBuilder();
        int level = depth - 1;
        while (depth > level) {
            if (nextPiece(token)) {
                token.append(' ');
            }
        }
        return token.toString();
    }

    /** Takes text up to the next tag and that tag; true if it opened an element. */
    private boolean nextPiece(StringBuilder text) throws MalformedXml {
        if (closedEmpty()) {
            return false;
        }
        int from = at;
        int found = overText();
        XmlText.append(xml, from, at, found, text);
        switch (byteAt(at + 1)) {
            case '/' -> endTag();
            case '!', '?' -> at = declarations.past(at, text);
            default -> {
                startTag();
                return true;
            }
        }
        return false;
    }

    private boolean closedEmpty() {
        if (!empty) {
            return false;
        }
        empty = false;
        depth--;
        return true;
    }

    private void toMarkup() throws MalformedXml {
        byte[] bytes = xml;
        int stop = end;
        for (int i = at; i < stop; i++) {
            if (bytes[i] == '<') {
                at = i;
                return;
            }
        }
        throw unfinished("its last end tag");
    }

    /** As {@link #toMarkup}; answers what is in the text on the way, as {@link XmlText} wants to know it. */
    private int overText() throws MalformedXml {
        byte[] bytes = xml;
        int stop = end;
        int found = 0;
        int before = XmlText.SPACE;
        for (int i = at; i < stop; i++) {
            byte b = bytes[i];
            if (b == '<') {
                at = i;
                return XmlText.with(found, XmlText.SPACE, before);
            }
            int kind = XmlText.kind(b);
            found = XmlText.with(found, kind, before);
            before = kind;
        }
        throw unfinished("its last end tag");
    }

    private byte byteAt(int index) {
        return index < end ? xml[index] : 0;
    }

    private void startTag() throws MalformedXml {
        if (depth == DEEPEST) {
            throw malformed("elements nested deeper than " + DEEPEST, at);
        }
        int from = at + 1;
        int local = from;
        int hash = 0;
        int i = from;
        byte b = byteAt(i);
        while (b > '>' || b < 0 || (b > ' ' && b != '>' && b != '/')) {
            hash = 31 * hash + b;
            if (b == ':') {
                local = i + 1;
                hash = 0;
            }
            b = byteAt(++i);
        }
        if (local >= i && i < end) {
            throw malformed("a tag without a name", at);
        }
        depth++;
        nameStarts[depth] = from;
        nameEnds[depth] = i;
        name = ElementName.of(xml, local, i, hash);
        if (name.isCitation() && depth > 1) {
            throw malformed("<" + name() + "> inside another citation", at);
        }
        int close = attributes.read(i, end);
        if (close < 0) {
            throw unfinished("the end of the tag <" + name() + ">");
        }
        empty = xml[close - 1] == '/';
        at = close + 1;
    }

    private void endTag() throws MalformedXml {
        int from = at + 2;
        int i = from + nameEnds[depth] - nameStarts[depth];
        if (i >= end) {
            throw unfinished("the end of an end tag");
        }
        if (depth == 0 || !Arrays.equals(xml, nameStarts[depth], nameEnds[depth], xml, from, i)) {
            throw mismatch(from);
        }
        while (i < end && xml[i] != '>') {
            if (xml[i] > ' ') {
                throw mismatch(from);
            }
            i++;
        }
        if (i == end) {
            throw unfinished("the end of an end tag");
        }
        depth--;
        at = i + 1;
    }

    private MalformedXml mismatch(int from) {
        int to = from;
        while (to < end && to < from + 40 && xml[to] > ' ' && xml[to] != '>') {
            to++;
        }
        String open = depth == 0 ? "nothing" : "<" + ascii(nameStarts[depth], nameEnds[depth]) + ">";
        return malformed("</" + ascii(from, to) + "> where " + open + " is open", at);
    }

    private String ascii(int from, int to) {
        return new String(xml, from, to - from, US_ASCII);
    }

    private MalformedXml malformed(String rule, int index) {
        return new MalformedXml(rule, index - start);
    }

    private UnfinishedXml unfinished(String missing) {
        return new UnfinishedXml("it ends before " + missing, end - start);
    }
}
