package org.elka.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.elka.library.Digests;

/** Archives with other content, packed as Elka packs them. */
final class Repacked {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Repacked() {}

    /** Each part with that change. */
    static byte[] with(byte[] archive, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] text = change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
                CRC32 crc = new CRC32();
                crc.update(text);
                ZipEntry changed = new ZipEntry(part.getName());
                changed.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                changed.setMethod(ZipEntry.STORED);
                changed.setSize(text.length);
                changed.setCrc(crc.getValue());
                out.putNextEntry(changed);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Articles with another word, in their records too. */
    static String records(String lines, String word, String other) {
        if (!lines.startsWith("{\"article\":")) {
            return lines;
        }
        try {
            ObjectNode article = (ObjectNode) JSON.readTree(lines.replace(word, other));
            for (JsonNode text : article.path("texts")) {
                String body = new String(text.path("body").binaryValue(), StandardCharsets.UTF_8).replace(word, other);
                byte[] changed = body.getBytes(StandardCharsets.UTF_8);
                String sha256 = Digests.sha256(changed);
                ((ObjectNode) text)
                        .put("sha256", sha256)
                        .put("identifier", "ris:" + sha256.substring(0, 16))
                        .put("body", Base64.getEncoder().encodeToString(changed));
            }
            return article + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
