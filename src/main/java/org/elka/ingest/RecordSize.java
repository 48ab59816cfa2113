package org.elka.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How large what is kept of one citation may be: the longest byte string of H2, 1 MiB, once packed. */
final class RecordSize {
    private static final int LONGEST = 1 << 20;

    private RecordSize() {}

    /** True if the bytes fit when packed; nearly all do without being tried. */
    static boolean fits(byte[] body) {
        return body.length <= LONGEST / 2 || pack(body).length <= LONGEST;
    }

    /** As much of the beginning as fits, packed. */
    static byte[] packWhatFits(byte[] body) {
        byte[] packed = pack(body);
        int kept = body.length;
        while (packed.length > LONGEST) {
            kept /= 2;
            packed = pack(Arrays.copyOf(body, kept));
        }
        return packed;
    }

    /** What {@link #packWhatFits} packed. */
    static byte[] unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the database holds bytes that do not unpack", e);
        }
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
