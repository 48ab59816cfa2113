package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.review.screening.Access;
import org.elka.review.screening.Entry;
import org.elka.review.screening.EventText;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.ReviewEvent;
import org.elka.review.screening.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a review's history, as one of its members may see it.
 *
 * @param event "decided", "identified" ...; "hidden" for what another decided on an article that is not complete
 * @param details what the event says; absent of what is hidden
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewEntryJson(
        long number,
        Instant made,
        @Nullable PersonJson by,
        String event,

        @Schema(implementation = Object.class, description = "What the event is about, by its members.") @Nullable
        JsonNode details) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReviewEntryJson of(Review review, Entry entry, long viewer, LongFunction<PersonJson> people) {
        if (entry.person() != viewer && isHidden(review, entry.event())) {
            return new ReviewEntryJson(entry.number(), entry.made(), null, "hidden", null);
        }
        ObjectNode details = details(entry.event());
        String name = details.remove("event").asText();
        shown(details, people);
        return new ReviewEntryJson(entry.number(), entry.made(), people.apply(entry.person()), name, details);
    }

    /** Whether the entry says what another decided on an article whose stage is not complete. */
    static boolean tellsOfOthers(Review review, Entry entry, long viewer) {
        return entry.person() != viewer
                && !(entry.event() instanceof ReviewEvent.Deferred)
                && isHidden(review, entry.event());
    }

    /** What a person said of an article that others are still to decide on; that it was put off is theirs for good. */
    private static boolean isHidden(Review review, ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Decided decided -> isHidden(review, decided.article(), decided.stage());
            case ReviewEvent.Undone undone -> isHidden(review, undone.article(), undone.stage());
            case ReviewEvent.Deferred _ -> true;
            default -> false;
        };
    }

    private static boolean isHidden(Review review, long article, Stage stage) {
        return Optional.ofNullable(review.find(article))
                .map(item -> standing(item))
                .filter(item -> Access.seesOthers(review, item, stage))
                .isEmpty();
    }

    private static Item standing(Item item) {
        Item into = item.mergedInto();
        return into == null ? item : standing(into);
    }

    private static ObjectNode details(ReviewEvent event) {
        try {
            return (ObjectNode) JSON.readTree(EventText.write(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event is written as JSON", impossible);
        }
    }

    /** Articles and people by their names, not by the library's numbers. */
    private static void shown(ObjectNode node, LongFunction<PersonJson> people) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            switch (field.getKey()) {
                case "article", "into" ->
                    field.setValue(TextNode.valueOf("E" + field.getValue().asLong()));
                case "person" ->
                    field.setValue(TextNode.valueOf(
                            people.apply(field.getValue().asLong()).login()));
                case "articles", "seeds" -> each((ArrayNode) field.getValue(), id -> "E" + id);
                case "by" ->
                    field.setValue(TextNode.valueOf(
                            people.apply(field.getValue().asLong()).login()));
                case "imported" -> shown((ObjectNode) field.getValue(), people);
                case "persons", "gone" ->
                    each((ArrayNode) field.getValue(), id -> people.apply(id).login());
                case "arrivals" -> field.getValue().forEach(one -> shown((ObjectNode) one, people));
                case "protocol" -> shown((ObjectNode) field.getValue(), people);
                default -> {}
            }
        }
    }

    private static void each(ArrayNode numbers, LongFunction<String> name) {
        for (int i = 0; i < numbers.size(); i++) {
            numbers.set(i, TextNode.valueOf(name.apply(numbers.get(i).asLong())));
        }
    }
}
