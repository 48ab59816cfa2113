package org.elka.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457.
 *
 * @param status the response's status, which the type suggests but the framework may narrow (431, say)
 * @param detail what was wrong here and what to do, for a person
 * @param instance the path that was asked for
 * @param more extension members by name: where exactly it was wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, Map.of());
    }

    Problem withStatus(int actual) {
        return new Problem(type, title, actual, detail, instance, more);
    }

    Problem withInstance(String path) {
        return new Problem(type, title, status, detail, path, more);
    }

    Problem with(String name, Object value) {
        Map<String, Object> members = new java.util.TreeMap<>(more);
        members.put(name, value);
        return new Problem(type, title, status, detail, instance, members);
    }
}
