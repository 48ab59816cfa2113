package org.elka.pubmed;

import java.util.Set;

/**
 * The text of a formula in MathML: its tokens in order, with no more added than is needed to keep the meaning. A
 * fraction gets its stroke ("a+1/b"), a root its sign ("√x"), a fence its brackets and commas, cells of a table a space
 * between them. Scripts stand on the line, as PubMed prints {@code <sub>} and {@code <sup>}. White space between
 * elements means nothing in MathML and is dropped; annotations repeat the formula in another language and are skipped.
 */
final class MathText {
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms", "ci", "cn", "csymbol");

    private final XmlCursor cursor;
    private final StringBuilder text;

    MathText(XmlCursor cursor, StringBuilder text) {
        this.cursor = cursor;
        this.text = text;
    }

    /** Appends the current element's text; moves past the element. */
    void append() throws MalformedXml {
        String name = cursor.name();
        if (TOKENS.contains(name)) {
            token(name);
            return;
        }
        switch (name) {
            case "mfrac" -> children("/");
            case "mfenced" -> fenced();
            case "msqrt" -> {
                text.append('√');
                children("");
            }
            case "mroot" -> root();
            case "mtable", "matrix", "mtr", "matrixrow" -> children(" ");
            case "annotation", "annotation-xml" -> cursor.skip();
            default -> children("");
        }
    }

    /** A text token keeps the spaces around it, as they part words; around a symbol they mean nothing. */
    private void token(String name) throws MalformedXml {
        String token = cursor.token();
        text.append(name.equals("mtext") ? token : token.strip());
    }

    private void children(String separator) throws MalformedXml {
        boolean first = true;
        while (cursor.nextChild()) {
            text.append(first ? "" : separator);
            append();
            first = false;
        }
    }

    private void fenced() throws MalformedXml {
        text.append(cursor.attributes().get("open", "("));
        String close = cursor.attributes().get("close", ")");
        String separators = cursor.attributes().get("separators", ",").replaceAll("\\s", "");
        int child = 0;
        while (cursor.nextChild()) {
            if (child > 0 && !separators.isEmpty()) {
                text.append(separators.charAt(Math.min(child, separators.length()) - 1));
            }
            append();
            child++;
        }
        text.append(close);
    }

    /** The index comes after the base and is read before it. */
    private void root() throws MalformedXml {
        int start = text.length();
        if (cursor.nextChild()) {
            append();
            int end = text.length();
            children("");
            String index = text.substring(end);
            text.setLength(end);
            text.insert(start, index + "√");
        }
    }
}
