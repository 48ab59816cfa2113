package org.elka.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.elka.search.IndexBehindException;
import org.elka.search.SearchBusyException;
import org.elka.search.query.QueryRefusedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever is thrown under the API into a problem document; the one place that does. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(ApiException refusal, UriInfo uri) {
        return response(problem(refusal, uri.getPath()), uri);
    }

    @ServerExceptionMapper
    public Response refused(QueryRefusedException refusal, UriInfo uri) {
        return response(problem(refusal, uri.getPath()), uri);
    }

    @ServerExceptionMapper
    public Response busy(SearchBusyException busy, UriInfo uri) {
        return response(problem(busy, uri.getPath()), uri);
    }

    @ServerExceptionMapper
    public Response behind(IndexBehindException behind, UriInfo uri) {
        return response(problem(behind, uri.getPath()), uri);
    }

    /** What was thrown by a search, for an answer that has begun already. What nobody foresaw is logged here. */
    public static Problem problem(RuntimeException thrown, String path) {
        return switch (thrown) {
            case ApiException refusal -> refusal.problem();
            case QueryRefusedException refusal ->
                Queries.refused(refusal.error()).problem();
            case IndexBehindException behind -> Problem.of(ProblemType.UNAVAILABLE, behind.getMessage());
            case SearchBusyException busy -> Problem.of(ProblemType.UNAVAILABLE, busy.getMessage());
            default -> unforeseen(thrown, path);
        };
    }

    @ServerExceptionMapper
    public Response nobody(UnauthorizedException nobody, UriInfo uri) {
        return Response.fromResponse(response(Problem.of(ProblemType.LOGIN_REQUIRED, Login.HOW), uri))
                .header("WWW-Authenticate", Login.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        String said = forbidden.getMessage();
        return response(Problem.of(ProblemType.FORBIDDEN, said == null ? Login.TOO_LITTLE : said), uri);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, UriInfo uri) {
        if (refusal.getCause() instanceof JacksonException malformed) {
            return malformed(malformed, uri);
        }
        if (refusal.getCause() instanceof IllegalArgumentException unfit) {
            return unfit(unfit, uri);
        }
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        if (status >= 500) {
            return failed(refusal, uri);
        }
        return response(Problem.of(ProblemType.ofStatus(status), null).withStatus(status), uri);
    }

    /** As {@link #malformed}; named because the framework has a mapper of its own for exactly this class. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException malformed, UriInfo uri) {
        return malformed(malformed, uri);
    }

    @ServerExceptionMapper
    public Response malformed(JacksonException malformed, UriInfo uri) {
        Problem problem = Problem.of(ProblemType.MALFORMED_BODY, malformed.getOriginalMessage());
        return response(
                malformed.getLocation() == null
                        ? problem
                        : problem.with("line", malformed.getLocation().getLineNr())
                                .with("column", malformed.getLocation().getColumnNr()),
                uri);
    }

    /** A parameter that is no number where one is wanted; the framework would say 404 and keep its name to itself. */
    private static Response unfit(IllegalArgumentException unfit, UriInfo uri) {
        String reason = String.valueOf(unfit.getMessage());
        String names = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(reason::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        String detail = (names.isEmpty() ? "The address" : names) + " has a value that does not fit";
        return response(Problem.of(ProblemType.INVALID_REQUEST, detail), uri);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, UriInfo uri) {
        List<Map<String, String>> errors = invalid.getConstraintViolations().stream()
                .map(violation -> Map.of("parameter", parameter(violation), "detail", violation.getMessage()))
                .toList();
        Map<String, String> first = errors.getFirst();
        String detail = first.get("parameter") + " " + first.get("detail");
        return response(Problem.of(ProblemType.INVALID_REQUEST, detail).with("errors", errors), uri);
    }

    /** The boundary of a request: what nobody foresaw is logged with a number, and only the number goes out. */
    @ServerExceptionMapper
    public Response failed(Throwable unforeseen, UriInfo uri) {
        return response(unforeseen(unforeseen, uri.getPath()), uri);
    }

    private static Problem unforeseen(Throwable unforeseen, String path) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(unforeseen, "Incident %s at %s", incident, path);
        return Problem.of(ProblemType.INTERNAL, "The log tells more of incident " + incident)
                .with("incident", incident);
    }

    private static String parameter(ConstraintViolation<?> violation) {
        @Nullable String last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName();
        }
        return last == null ? "request" : last;
    }

    static Response response(Problem problem, UriInfo uri) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.withInstance(uri.getPath()))
                .build();
    }
}
