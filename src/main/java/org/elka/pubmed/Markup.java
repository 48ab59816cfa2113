package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;

/**
 * Skips over the markup in which a tag is no tag: comments, CDATA, processing instructions, DOCTYPE. What is never
 * closed within the limit is taken as if it did not begin here, so that a stray "&lt;!--" does not swallow the rest
 * of the document.
 */
final class Markup {
    private static final byte[] COMMENT = "<!--".getBytes(US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
    private static final byte[] CDATA = "<![CDATA[".getBytes(US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
    private static final byte[] INSTRUCTION_END = "?>".getBytes(US_ASCII);

    private final ByteWindow window;
    private final int limit;
    /** Up to here a search was in vain; another one would make many unclosed comments take quadratic time. */
    private long searched = -1;

    Markup(ByteWindow window, int limit) {
        this.window = window;
        this.limit = limit;
    }

    /** Moves past the declaration or instruction at the position, or past its first two bytes if it has no end. */
    void skipDeclaration() throws IOException {
        boolean skipped;
        if (window.at(1) == '?') {
            skipped = skipPast(INSTRUCTION_END);
        } else if (window.startsWith(0, COMMENT)) {
            skipped = skipPast(COMMENT_END);
        } else if (window.startsWith(0, CDATA)) {
            skipped = skipPast(CDATA_END);
        } else {
            skipped = skipDoctype();
        }
        if (!skipped) {
            window.skip(2);
        }
    }

    private boolean skipPast(byte[] terminator) throws IOException {
        if (window.offset() < searched) {
            return false;
        }
        boolean found = window.skipPast(terminator, limit);
        if (!found) {
            searched = window.offset() + limit;
        }
        return found;
    }

    /** A DOCTYPE ends at the first '>' outside quotes and outside its internal subset. */
    private boolean skipDoctype() throws IOException {
        int depth = 0;
        int quote = 0;
        for (int ahead = 2; ahead < limit; ahead++) {
            int b = window.at(ahead);
            if (b < 0) {
                return false;
            }
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '[' || b == ']') {
                depth += b == '[' ? 1 : -1;
            } else if (b == '>' && depth <= 0) {
                window.skip(ahead + 1);
                return true;
            }
        }
        return false;
    }

    /**
     * Moves past the tag at the position; answers the byte before its '>' ('/' for an empty element's), or -1 where the
     * document ends or another tag begins before that.
     */
    int skipTag() throws IOException {
        int quote = 0;
        int last = 0;
        window.skip(1);
        for (int b = window.at(0); b >= 0 && b != '<'; b = window.at(0)) {
            window.skip(1);
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '>') {
                return last;
            }
            last = b;
        }
        return -1;
    }
}
