package org.elka.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.elka.access.CurrentPerson;
import org.elka.access.KeptAnswers;
import org.elka.access.KeptAnswers.Answer;
import org.elka.access.KeptAnswers.Key;
import org.elka.access.KeptAnswers.Known;
import org.elka.ingest.Durability;
import org.elka.review.screening.Refused;
import org.elka.search.SearchBusyException;
import org.elka.search.query.QueryRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that is sent again with the same {@code Idempotency-Key} as it was answered before. It stands behind
 * the login and the checks of the body, so that a key is only taken by what is about to be done.
 */
@OncePerKey
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 255;

    /** Says that nothing was done this time. */
    private static final String REPEATED = "Idempotency-Repeated";

    private final KeptAnswers answers;
    private final CurrentPerson person;
    private final Durability durability;
    private final ObjectMapper json;
    private final RoutingContext request;

    IdempotencyKeys(
            KeptAnswers answers,
            CurrentPerson person,
            Durability durability,
            ObjectMapper json,
            RoutingContext request) {
        this.answers = answers;
        this.person = person;
        this.durability = durability;
        this.json = json;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String given = request.request().getHeader(HEADER);
        if (given == null) {
            return call.proceed();
        }
        if (given.isBlank() || given.length() > LONGEST) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST,
                    HEADER + " has 1 to " + LONGEST + " characters, by chance; a UUID will do");
        }
        Key key = new Key(String.valueOf(person.require().id()), given);
        String asked = request.request().method() + " " + request.normalizedPath() + "\n"
                + json.writeValueAsString(call.getParameters());
        return switch (answers.take(key, asked)) {
            case Known.Fresh _ -> done(key, call);
            case Known.Answered(Answer answer) -> again(call, answer);
            case Known.Other _ ->
                throw new ApiException(
                        ProblemType.KEY_USED,
                        "This " + HEADER + " came with another request; each takes one of its own");
            case Known.Unanswered _ ->
                throw new ApiException(
                        ProblemType.REQUEST_UNDER_WAY,
                        "The same request is under way: ask again in a moment. If this stays, the service ended meanwhile:"
                                + " look whether it was done, and use another " + HEADER);
        };
    }

    private @Nullable Object done(Key key, InvocationContext call) throws Exception {
        Object result;
        try {
            result = call.proceed();
        } catch (ApiException | Refused | QueryRefusedException | SearchBusyException | ForbiddenException refused) {
            answers.giveBack(key); // nothing was done
            throw refused;
        }
        answers.answered(key, answer(result));
        durability.sync();
        return result;
    }

    private Answer answer(@Nullable Object result) throws JsonProcessingException {
        if (result instanceof Response response) {
            EntityTag tag = response.getEntityTag();
            return new Answer(
                    response.getStatus(),
                    response.getHeaderString("Location"),
                    tag == null ? null : tag.getValue(),
                    response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
        }
        return new Answer(Response.Status.OK.getStatusCode(), null, null, json.writeValueAsString(result));
    }

    private Object again(InvocationContext call, Answer answer) throws JsonProcessingException {
        request.response().putHeader(REPEATED, "true");
        Class<?> wanted = call.getMethod().getReturnType();
        if (!wanted.equals(Response.class)) {
            return json.readValue(answer.body(), wanted);
        }
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        if (answer.etag() != null) {
            response.tag(new EntityTag(answer.etag()));
        }
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        return response.build();
    }
}
