package org.elka.pubmed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, told by its content and not by a name, within {@link ReadingLimits}. */
public final class Decompression {
    private static final int CHUNK = 64 << 10;

    private Decompression() {}

    /** Whether bytes begin as gzip does. */
    public static boolean isGzip(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    /**
     * The plain bytes.
     *
     * @param in at its beginning
     * @return a stream that throws {@link RefusedInput} when it expands past the limits
     */
    public static InputStream of(InputStream in, ReadingLimits limits) throws IOException {
        InputStream marked = in.markSupported() ? in : new BufferedInputStream(in, CHUNK);
        marked.mark(2);
        byte[] head = marked.readNBytes(2);
        marked.reset();
        return isGzip(head) ? expanding(marked, limits) : marked;
    }

    static InputStream expanding(InputStream gzip, ReadingLimits limits) throws IOException {
        CountingStream compressed = new CountingStream(gzip);
        return new ExpansionGuard(new GZIPInputStream(compressed, CHUNK), compressed, limits);
    }
}
