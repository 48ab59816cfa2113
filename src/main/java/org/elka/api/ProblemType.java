package org.elka.api;

import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of refusal. Their names are part of the API: {@code NOT_FOUND} is {@code urn:elka:problem:not-found}. */
public enum ProblemType {
    NOT_FOUND(404, "There is nothing at this address"),
    UNKNOWN_ARTICLE(404, "The library has no such article"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "The answer is not to be had in that media type"),
    UNSUPPORTED_MEDIA_TYPE(415, "This address does not read that media type"),
    INVALID_QUERY(400, "The query cannot be read"),
    INVALID_SUBSCRIPTION(422, "Nobody can be told like that"),
    INVALID_MESH(422, "The file is no MeSH that can be read"),
    MESH_IMPORT_UNDER_WAY(409, "MeSH is being imported"),
    HISTORY_FULL(409, "No more searches are kept"),
    INVALID_VERDICT(422, "The verdict does not fit the article"),
    UNKNOWN_TAG(404, "The taxonomy has no such tag"),
    REVISION_REQUIRED(428, "Say what you have seen"),
    REVISION_PASSED(412, "It has changed since you looked"),
    INVALID_TAXONOMY(422, "The taxonomy is not sound"),
    RETAGGING_UNDER_WAY(409, "A dry run or activation is under way"),
    NAME_TAKEN(409, "There is one of that name already"),
    CONTRADICTED(409, "It contradicts what was said before"),
    RUN_UNDER_WAY(409, "A run of this topic is under way"),
    LOGIN_REQUIRED(401, "This needs a login"),
    FORBIDDEN(403, "You may not do this"),
    NOT_YOUR_NAME(403, "You cannot speak for somebody else"),
    SETUP_CLOSED(403, "This code sets nothing up"),
    TOKEN_IN_ADDRESS(400, "A token does not belong into an address"),
    INVALID_ACCOUNT(422, "The account cannot be like that"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    UNKNOWN_REVIEW(404, "There is no such review"),
    OTHERWISE_SETTLED(409, "It does not go with how the review stands"),
    INVALID_DECISION(422, "It does not go with the protocol"),
    KEY_USED(422, "This key came with another request"),
    REQUEST_UNDER_WAY(409, "The same request is under way"),
    INVALID_ARCHIVE(422, "The archive cannot be taken in"),
    MALFORMED_BODY(400, "The request's body cannot be read"),
    INVALID_REQUEST(400, "The request has a value that does not fit"),
    TOO_LARGE(413, "The request's body is too large"),
    REFUSED(400, "The request was refused"),
    UNAVAILABLE(503, "The service cannot answer now"),
    INTERNAL(500, "The service failed");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create("urn:elka:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The kind for a status that the framework chose; the first in order, or the general one of its class. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && status != Status.BAD_REQUEST.getStatusCode())
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : REFUSED);
    }
}
