package org.elka.api;

import org.jspecify.annotations.Nullable;

/** The If-Match of a request that changes something (RFC 9110): by it, nobody overwrites what they have not seen. */
final class IfMatch {
    /** Matches whatever there is. */
    static final String ANY = "*";

    private IfMatch() {}

    /**
     * The entity tag without its quotes, or {@code *}.
     *
     * @param now the present one, for the refusal
     * @throws ApiException if there is no If-Match
     */
    static String required(@Nullable String ifMatch, String now) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ApiException(
                    ProblemType.REVISION_REQUIRED,
                    "Send the ETag of what you have read as If-Match; it is \"" + now + "\" at present");
        }
        String tag = ifMatch.strip();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        return tag.equals(ANY) ? tag : tag.replace("\"", "");
    }
}
