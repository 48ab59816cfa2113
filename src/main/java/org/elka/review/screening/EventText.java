package org.elka.review.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Events as they are kept: JSON, always the same text for the same event. */
public final class EventText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventText() {}

    /** The event's text. */
    public static String write(ReviewEvent event) {
        try {
            return JSON.writerFor(ReviewEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event has only texts, numbers and lists of them", impossible);
        }
    }

    /** The event of that text. @throws IllegalArgumentException if it is none */
    public static ReviewEvent read(String text) {
        try {
            return JSON.readValue(text, ReviewEvent.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalArgumentException("no event of a review: " + foreign.getOriginalMessage(), foreign);
        }
    }
}
