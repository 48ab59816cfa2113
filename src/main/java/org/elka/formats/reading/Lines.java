package org.elka.formats.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as bytes, each with its line end (LF, CR LF, or CR alone), so that entries can be kept as they
 * came. A line longer than {@link Splitter#LARGEST} is handed over in pieces.
 */
final class Lines {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte @Nullable [] ahead;
    private long number;
    private boolean continued;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The number, from 1, of the line that {@link #next} gave last. */
    long number() {
        return number;
    }

    /** The next line; null at the end of the file. */
    byte @Nullable [] next() throws IOException {
        byte[] line = ahead == null ? read() : ahead;
        ahead = null;
        if (line != null && !continued) {
            number++;
        }
        continued = line != null && !endsLine(line);
        return line;
    }

    /** The next line without moving on; null at the end of the file. */
    byte @Nullable [] peek() throws IOException {
        if (ahead == null) {
            ahead = read();
        }
        return ahead;
    }

    private static boolean endsLine(byte[] line) {
        byte last = line[line.length - 1];
        return last == '\n' || last == '\r';
    }

    private byte @Nullable [] read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (at < end || fill()) {
            int from = at;
            int most = Math.min(end, from + Splitter.LARGEST - line.size());
            while (at < most && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            boolean ended = at < most;
            if (ended) {
                at++;
            }
            line.write(buffer, from, at - from);
            if (ended && buffer[at - 1] == '\r' && (at < end || fill()) && buffer[at] == '\n') {
                at++;
                line.write('\n');
            }
            if (ended || line.size() == Splitter.LARGEST) {
                break;
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** A line as text for telling what it is: byte for byte, which leaves ASCII as it is. */
    static String ascii(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
