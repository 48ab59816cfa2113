package org.elka.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/** Answers that carry an entity tag and are not sent again to whoever has them (RFC 9110, If-None-Match). */
final class Tagged {
    private Tagged() {}

    /**
     * The answer, or 304 if the client has it already.
     *
     * @param state everything that the answer depends on, as text; {@code answer} is only made if it is needed
     */
    static Response answer(Request request, String state, Supplier<Object> answer) {
        EntityTag tag = new EntityTag(digest(state), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        return Response.ok(answer.get()).tag(tag).build();
    }

    private static String digest(String state) {
        CRC32C sum = new CRC32C();
        byte[] bytes = state.getBytes(StandardCharsets.UTF_8);
        sum.update(bytes);
        return HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + Integer.toHexString(bytes.length);
    }
}
