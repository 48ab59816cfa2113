package org.elka.review.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.elka.library.Citation;
import org.elka.review.screening.Entry;
import org.elka.review.screening.EventText;

/** The lines of an archive: JSON, always the same text for the same value. */
final class ArchiveLines {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(ArchiveFile.LONGEST_LINE)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final ObjectMapper CITATIONS = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    /** An entry as a line has it. */
    private record EntryLine(long number, Instant made, long person, JsonNode event) {}

    private ArchiveLines() {}

    /** A citation without what is empty. */
    static JsonNode citation(Citation citation) {
        return CITATIONS.valueToTree(citation);
    }

    static String write(Object line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a line has only texts, numbers and lists of them", impossible);
        }
    }

    static String write(Entry entry) {
        try {
            return write(new EntryLine(
                    entry.number(), entry.made(), entry.person(), JSON.readTree(EventText.write(entry.event()))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event is written as JSON", impossible);
        }
    }

    /**
     * A line that Elka wrote, and would write in the same way.
     *
     * @throws IllegalArgumentException if it is none
     */
    static <T> T read(String line, Class<T> type) {
        try {
            T value = JSON.readValue(line, type);
            return same(value, line, write(value));
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException(foreign.getOriginalMessage(), foreign);
        }
    }

    /** The same for an entry. */
    static Entry readEntry(String line) {
        try {
            EntryLine read = JSON.readValue(line, EntryLine.class);
            Entry entry = new Entry(
                    read.number(),
                    read.made(),
                    read.person(),
                    EventText.read(read.event().toString()));
            return same(entry, line, write(entry));
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException(foreign.getOriginalMessage(), foreign);
        }
    }

    private static <T> T same(T value, String line, String written) {
        if (!line.equals(written)) {
            throw new IllegalArgumentException("Elka would not write it like that; its own begins to differ at "
                    + "character " + differs(line, written));
        }
        return value;
    }

    private static int differs(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1;
    }
}
