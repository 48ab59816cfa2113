package org.elka.formats.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.elka.library.Citation;

/** Elka's own JSON lines: the whole citation, as the library has it. */
final class JsonLinesReader implements EntryReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public Reading read(String text) throws UnreadableEntryException {
        JsonNode line = CslJsonReader.parse(text);
        if (!(line.path("citation") instanceof ObjectNode citation)) {
            throw new UnreadableEntryException("it has no \"citation\", as a line of Elka's has");
        }
        try {
            return new Reading(
                    line.path("id").asText(null),
                    MAPPER.treeToValue(complete(citation, Citation.class), Citation.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableEntryException("not a citation as Elka writes it: " + e.getOriginalMessage());
        }
    }

    /** Empty lists are not written; a citation has them. */
    private static ObjectNode complete(ObjectNode value, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode held = value.get(component.getName());
            if (List.class.isAssignableFrom(component.getType())) {
                Class<?> element = element(component);
                ArrayNode list = held instanceof ArrayNode array ? array : value.putArray(component.getName());
                if (element.isRecord()) {
                    list.forEach(each -> {
                        if (each instanceof ObjectNode object) {
                            complete(object, element);
                        }
                    });
                }
            } else if (component.getType().isRecord() && held instanceof ObjectNode object) {
                complete(object, component.getType());
            }
        }
        return value;
    }

    private static Class<?> element(RecordComponent list) {
        return list.getGenericType() instanceof java.lang.reflect.ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }
}
