package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Passes comments, CDATA sections and processing instructions within one citation. */
final class Declarations {
    private static final byte[] COMMENT = "<!--".getBytes(US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
    private static final byte[] CDATA = "<![CDATA[".getBytes(US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
    private static final byte[] INSTRUCTION = "<?".getBytes(US_ASCII);
    private static final byte[] INSTRUCTION_END = "?>".getBytes(US_ASCII);

    private final byte[] xml;
    private final int start;
    private final int end;
    private final int patience;

    /**
     * @param patience how many bytes a comment or CDATA section may have; one that is never closed would else be
     *     followed through all that comes after it
     */
    Declarations(byte[] xml, int start, int end, int patience) {
        this.xml = xml;
        this.start = start;
        this.end = end;
        this.patience = patience;
    }

    /** The index behind what begins at {@code at}; a CDATA section's text goes to {@code text}, where there is one. */
    int past(int at, @Nullable StringBuilder text) throws MalformedXml {
        if (startsWith(INSTRUCTION, at)) {
            return past(INSTRUCTION_END, at, at + INSTRUCTION.length);
        } else if (startsWith(COMMENT, at)) {
            return past(COMMENT_END, at, at + COMMENT.length);
        } else if (startsWith(CDATA, at)) {
            int from = at + CDATA.length;
            int after = past(CDATA_END, at, from);
            if (text != null) {
                XmlText.appendVerbatim(xml, from, after - CDATA_END.length, text);
            }
            return after;
        } else if (end - at < CDATA.length) {
            throw new UnfinishedXml("it ends before the end of a comment or CDATA section", end - start);
        }
        throw new MalformedXml("a declaration inside a citation", at - start);
    }

    private int past(byte[] terminator, int at, int from) throws MalformedXml {
        int stop = end - terminator.length;
        for (int i = from; i <= stop; i++) {
            if (xml[i] == terminator[0] && startsWith(terminator, i)) {
                return i + terminator.length;
            } else if (i - from > patience) {
                throw new MalformedXml("no " + new String(terminator, US_ASCII) + " to what begins here", at - start);
            }
        }
        throw new UnfinishedXml(
                "it ends before the " + new String(terminator, US_ASCII) + " of what began at byte " + (at - start),
                end - start);
    }

    private boolean startsWith(byte[] expected, int from) {
        return from + expected.length <= end
                && Arrays.equals(xml, from, from + expected.length, expected, 0, expected.length);
    }
}
