package org.elka.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problem documents for what never reaches a resource: unknown paths, and requests that the HTTP server refuses. */
@Singleton
public final class ProblemRoutes {
    private final ObjectMapper json;
    private final ProblemPage page;
    private final long bodyLimit;

    ProblemRoutes(
            ObjectMapper json,
            ProblemPage page,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyLimit) {
        this.json = json;
        this.page = page;
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void install(@Observes Router router) {
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.route().order(Integer.MIN_VALUE).handler(this::refuseTooLarge);
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuseForbidden);
    }

    /** Quarkus refuses a body that announces too great a length itself, but without a document. */
    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > bodyLimit) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(
                    context,
                    Problem.of(ProblemType.TOO_LARGE, tooLarge(Long.parseLong(length)))
                            .withInstance(context.request().path()));
        } else {
            context.next();
        }
    }

    private String tooLarge(long length) {
        return ("The request has %s, and this server takes at most %s (quarkus.http.limits.max-body-size). Send a file in"
                        + " parts or compressed with gzip, or raise that limit.")
                .formatted(FileUtils.byteCountToDisplaySize(length), FileUtils.byteCountToDisplaySize(bodyLimit));
    }

    /** What a policy of Quarkus Security does not let through. */
    private void refuseForbidden(RoutingContext context) {
        if (context.failure() instanceof ForbiddenException) {
            answer(context, ProblemType.FORBIDDEN.status());
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, int status) {
        Problem problem = Problem.of(ProblemType.ofStatus(status), null)
                .withStatus(status)
                .withInstance(context.request().path());
        answer(context, problem);
    }

    /** Ends a request that reaches no resource. */
    void answer(RoutingContext context, Problem problem) {
        context.response().setStatusCode(problem.status());
        if (PageLogin.concerns(context)) {
            page.answer(context, problem);
        } else {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(text(problem));
        }
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem document has only texts and numbers", impossible);
        }
    }
}
