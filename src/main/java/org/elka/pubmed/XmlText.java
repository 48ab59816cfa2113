package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.text.StringEscapeUtils;

/**
 * Decodes text between tags and in attributes. Small faults are mended, so that a bad character does not cost a
 * citation:
 *
 * <ul>
 *   <li>a control character that XML 1.0 forbids, raw or as a reference ({@code &#x1F;}), is a space;
 *   <li>bytes that are not UTF-8 are U+FFFD;
 *   <li>an entity of HTML 4 ({@code &nbsp; &alpha;}) is its character; any other entity stays as it is written, since
 *       entities that a document declares itself are never expanded.
 * </ul>
 *
 * <p>An ampersand that begins no reference is a fault that stays.
 */
final class XmlText {
    /** Kinds of bytes. */
    private static final int NOT_ASCII = 1;

    private static final int REFERENCE = 2;
    private static final int CONTROL = 4;
    private static final int UNTIDY_SPACE = 8;
    static final int SPACE = 16;

    private static final byte[] KINDS = kinds();

    private XmlText() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < 256; b++) {
            kinds[b] = (byte) (b >= 0x80 ? NOT_ASCII : b < ' ' ? CONTROL : 0);
        }
        kinds['&'] = REFERENCE;
        kinds[' '] = SPACE;
        kinds['\t'] = SPACE | UNTIDY_SPACE;
        kinds['\n'] = SPACE | UNTIDY_SPACE;
        kinds['\r'] = SPACE | UNTIDY_SPACE;
        return kinds;
    }

    /** What kind of byte that is, for {@link #with}. */
    static int kind(byte b) {
        return KINDS[b & 0xff];
    }

    /** What was found so far and one byte more; {@code before} is the kind of the byte before it. */
    static int with(int found, int kind, int before) {
        // A space after a space is untidy, as is one at either end of the text: SPACE >> 1.
        return found | kind | (kind & before & SPACE) >> 1;
    }

    private static int scan(byte[] xml, int from, int to) {
        int found = 0;
        int before = SPACE;
        for (int i = from; i < to; i++) {
            int kind = kind(xml[i]);
            found = with(found, kind, before);
            before = kind;
        }
        return with(found, SPACE, before);
    }

    /** The text in these bytes, its white space normalised. */
    static String decode(byte[] xml, int from, int to) throws MalformedXml {
        return from == to ? "" : decode(xml, from, to, scan(xml, from, to));
    }

    /** The same where it is known what is in the bytes: the kinds of all, with a SPACE before and after them. */
    static String decode(byte[] xml, int from, int to, int found) throws MalformedXml {
        if ((found & ~SPACE) == 0) {
            return new String(xml, from, to - from, ISO_8859_1);
        }
        String text = decoded(xml, from, to, found);
        return (found & ~(NOT_ASCII | SPACE)) == 0 ? text : WhiteSpace.normalised(text);
    }

    /** Appends the text in these bytes, its white space as it is. */
    static void append(byte[] xml, int from, int to, int found, StringBuilder target) throws MalformedXml {
        target.append(decoded(xml, from, to, found));
    }

    /** Appends what stands in a CDATA section, where an ampersand is one. */
    static void appendVerbatim(byte[] xml, int from, int to, StringBuilder target) {
        target.append(withoutControls(new String(xml, from, to - from, UTF_8)));
    }

    private static String decoded(byte[] xml, int from, int to, int found) throws MalformedXml {
        String text = new String(xml, from, to - from, UTF_8);
        if ((found & CONTROL) != 0) {
            text = withoutControls(text);
        }
        return (found & REFERENCE) == 0 ? text : resolved(text, from);
    }

    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (!isAllowed(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint >= ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    private static String resolved(String text, int offset) throws MalformedXml {
        StringBuilder resolved = new StringBuilder(text.length());
        int done = 0;
        for (int ampersand = text.indexOf('&'); ampersand >= 0; ampersand = text.indexOf('&', done)) {
            int end = text.indexOf(';', ampersand);
            if (end < 0 || end == ampersand + 1 || end - ampersand > 40) {
                throw new MalformedXml("an ampersand that begins no reference", offset + ampersand);
            }
            resolved.append(text, done, ampersand);
            resolve(text.substring(ampersand + 1, end), resolved, offset + ampersand);
            done = end + 1;
        }
        return resolved.append(text, done, text.length()).toString();
    }

    private static void resolve(String name, StringBuilder target, int offset) throws MalformedXml {
        switch (name) {
            case "lt" -> target.append('<');
            case "gt" -> target.append('>');
            case "amp" -> target.append('&');
            case "quot" -> target.append('"');
            case "apos" -> target.append('\'');
            default -> {
                if (name.charAt(0) == '#') {
                    target.appendCodePoint(codePoint(name, offset));
                } else if (name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
                    target.append(StringEscapeUtils.unescapeHtml4("&" + name + ";"));
                } else {
                    throw new MalformedXml("an ampersand that begins no reference", offset);
                }
            }
        }
    }

    /** The character of a reference such as #956 or #x3BC; a space for one that XML forbids. */
    private static int codePoint(String reference, int offset) throws MalformedXml {
        boolean hex = reference.startsWith("#x");
        try {
            int codePoint = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean allowed = isAllowed(codePoint)
                    && codePoint <= Character.MAX_CODE_POINT
                    && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
            return allowed ? codePoint : ' ';
        } catch (NumberFormatException noNumber) {
            throw new MalformedXml("the character reference &" + reference + ";", offset);
        }
    }
}
