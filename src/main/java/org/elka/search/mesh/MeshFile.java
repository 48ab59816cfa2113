package org.elka.search.mesh;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.elka.search.query.MeshRecord;

/** Reads any of NLM's files of MeSH: descriptors or supplementary concepts, XML or ASCII, plain or gzip. */
final class MeshFile {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private MeshFile() {}

    /**
     * Gives each record as it comes; qualifiers are passed over.
     *
     * @throws UnreadableMeshException with the place, if the file is no MeSH or breaks off
     * @throws IOException if it cannot be read at all
     */
    static void read(InputStream file, Consumer<MeshRecord> records) throws IOException {
        try {
            BufferedInputStream plain = unpacked(new BufferedInputStream(file, BUFFER));
            plain.mark(BUFFER);
            int first = plain.read();
            while (first >= 0 && (Character.isWhitespace(first) || first == 0xEF || first == 0xBB || first == 0xBF)) {
                first = plain.read();
            }
            plain.reset();
            switch (first) {
                case -1 -> throw new UnreadableMeshException("", "the file is empty");
                case '<' -> MeshXml.read(plain, records);
                case '*' -> MeshAscii.read(plain, records);
                default ->
                    throw new UnreadableMeshException(
                            "line 1", "this is neither NLM's XML (desc2026.xml) nor its ASCII file (d2026.bin)");
            }
        } catch (ZipException damaged) {
            throw new UnreadableMeshException("", "the gzip file is damaged: " + damaged.getMessage());
        }
    }

    private static BufferedInputStream unpacked(BufferedInputStream file) throws IOException {
        file.mark(2);
        int magic = file.read() << 8 | file.read();
        file.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER) : file;
    }
}
