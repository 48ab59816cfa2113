package org.elka.pubmed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a stream of UTF-8 without byte order mark out of whatever a document comes in: gzip, UTF-16, Latin-1 ... */
final class DocumentBytes {
    private static final int HEAD = 512;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private DocumentBytes() {}

    /**
     * The document's bytes as UTF-8; gzip is recognised by content, the encoding by byte order mark or declaration.
     *
     * @throws RefusedInput for an encoding that the JDK does not know; later, from the stream, when it expands past
     *     the limits
     */
    static InputStream open(InputStream in, ReadingLimits limits) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        InputStream whole = rejoin(head, 0, in);
        if (Decompression.isGzip(head)) {
            InputStream plain = Decompression.expanding(whole, limits);
            byte[] plainHead = plain.readNBytes(HEAD);
            return decode(plainHead, plain);
        }
        return decode(head, in);
    }

    private static InputStream decode(byte[] head, InputStream rest) throws IOException {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return rejoin(head, 3, rest);
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return new Utf8Stream(rejoin(head, 0, rest), StandardCharsets.UTF_16);
        }
        if (startsWith(head, 0, '<')) {
            return new Utf8Stream(rejoin(head, 0, rest), StandardCharsets.UTF_16BE);
        }
        if (startsWith(head, '<', 0)) {
            return new Utf8Stream(rejoin(head, 0, rest), StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(head);
        InputStream whole = rejoin(head, 0, rest);
        return declared.equals(StandardCharsets.UTF_8) ? whole : new Utf8Stream(whole, declared);
    }

    private static Charset declared(byte[] head) throws RefusedInput {
        Matcher declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declaration.group(1).toUpperCase(Locale.ROOT);
        if (name.equals("US-ASCII") || name.startsWith("UTF-16")) {
            // ASCII is UTF-8; and who can read the declaration byte by byte has no UTF-16, whatever it says.
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new RefusedInput(
                    Outcome.Cause.UNKNOWN_ENCODING,
                    "the document declares the encoding " + declaration.group(1)
                            + ", which is not known here; convert it to UTF-8");
        }
    }

    private static boolean startsWith(byte[] head, int... expected) {
        if (head.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream rejoin(byte[] head, int from, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), rest);
    }
}
