package org.elka.library.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** How bytes and values lie in the database: zlib (RFC 1950), values as JSON without what is empty. */
final class Packing {
    private static final ObjectMapper JSON = mapper();

    /**
     * One for each thread, since making one costs as much as packing a record. The fastest level: what is kept is small,
     * and ingestion is bound by the processor.
     */
    private static final ThreadLocal<Deflater> DEFLATERS =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

    private Packing() {}

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        ObjectMapper mapper = JsonMapper.builder(factory)
                .serializationInclusion(JsonInclude.Include.NON_EMPTY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        // a list that was empty is absent from the JSON and comes back as an empty list
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    static byte[] pack(byte[] plain) {
        Deflater deflater = DEFLATERS.get();
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length / 2 + 64];
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = Arrays.copyOf(packed, 2 * length);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return Arrays.copyOf(packed, length);
    }

    static byte[] unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the database holds bytes that do not unpack", e);
        }
    }

    static byte[] packValue(Object value) {
        try {
            return pack(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T unpackValue(byte[] packed, Class<T> type) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the database holds a " + type.getSimpleName() + " that does not read", e);
        }
    }
}
