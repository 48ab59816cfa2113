package org.elka.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in another encoding as UTF-8. Bytes that the encoding does not know become U+FFFD. */
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] encoded = new byte[0];
    private int position;
    private int kept;

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return available() > 0 || fill() ? encoded[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (available() == 0 && !fill()) {
            return -1;
        }
        int given = Math.min(length, available());
        System.arraycopy(encoded, position, bytes, offset, given);
        position += given;
        return given;
    }

    @Override
    public int available() {
        return encoded.length - position;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        do {
            int got = reader.read(chars, kept, chars.length - kept);
            if (got < 0 && kept == 0) {
                return false;
            }
            int ready = kept + Math.max(0, got);
            // A pair of surrogates must not be torn apart: its first half waits for the next round.
            kept = got > 0 && Character.isHighSurrogate(chars[ready - 1]) ? 1 : 0;
            encoded = new String(chars, 0, ready - kept).getBytes(StandardCharsets.UTF_8);
            position = 0;
            if (kept == 1) {
                chars[0] = chars[ready - 1];
            }
        } while (encoded.length == 0);
        return true;
    }
}
