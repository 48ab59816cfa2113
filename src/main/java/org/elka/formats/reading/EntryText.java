package org.elka.formats.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of an entry. Each is decoded on its own: as UTF-8 if it is that, else as Windows-1252, which holds Latin-1.
 * So a file that was put together out of two encodings is read right too.
 */
final class EntryText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    private EntryText() {}

    /** The text without byte order marks; control characters but tab and line ends become spaces. */
    static String of(byte[] raw) {
        StringBuilder text = new StringBuilder(decoded(raw).replace(MARK, ""));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' || c >= '\u007F' && c <= '\u009F' || c == '\uFFFE' || c == '\uFFFF';
            if (control && c != '\n' && c != '\r' && c != '\t') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, WINDOWS_1252);
        }
    }
}
