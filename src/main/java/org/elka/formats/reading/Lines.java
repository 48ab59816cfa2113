package org.elka.formats.reading;

import java.io.BufferedInputStream;
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
    private byte @Nullable [] ahead;
    private long number;
    private boolean continued;

    Lines(InputStream in) {
        this.in = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
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
        int b = in.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n' || line.size() == Splitter.LARGEST) {
                break;
            }
            if (b == '\r') {
                in.mark(1);
                int following = in.read();
                if (following == '\n') {
                    line.write(following);
                } else if (following >= 0) {
                    in.reset();
                }
                break;
            }
            b = in.read();
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /** A line as text for telling what it is: byte for byte, which leaves ASCII as it is. */
    static String ascii(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
