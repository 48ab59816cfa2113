package org.elka.api;

import org.elka.formats.CitationStyle;

/** Citation styles as the API is asked for them. */
final class Citations {
    private Citations() {}

    /** The style of that name; a refusal with what there is where there is none. */
    static CitationStyle style(String name) {
        try {
            return CitationStyle.of(name);
        } catch (IllegalArgumentException e) {
            throw new ApiException(ProblemType.INVALID_REQUEST, String.valueOf(e.getMessage()));
        }
    }
}
