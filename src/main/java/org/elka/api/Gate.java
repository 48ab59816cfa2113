package org.elka.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.elka.access.TokenLimits;

/** Refuses requests for what they carry and how many they are, before and after they have logged in. */
@Singleton
public final class Gate {
    /** Quarkus logs in at 200 and asks the policies at 100. */
    private static final int BEFORE_LOGIN = 250;

    private static final int AFTER_LOGIN = 150;

    /** A token's looks, or a name under which others take them. */
    private static final Pattern TOKEN =
            Pattern.compile("elka_[A-Za-z0-9_-]{40,}|[?&]access_token=", Pattern.CASE_INSENSITIVE);

    private final ProblemRoutes problems;
    private final TokenLimits limits;

    Gate(ProblemRoutes problems, TokenLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    void install(@Observes Filters filters) {
        filters.register(this::refuseTokenInAddress, BEFORE_LOGIN);
        filters.register(this::refuseTooMany, AFTER_LOGIN);
    }

    private void refuseTokenInAddress(RoutingContext context) {
        if (!TOKEN.matcher(decoded(context.request().uri())).find()) {
            context.next();
            return;
        }
        // the path too may hold it: it is not repeated
        problems.answer(
                context,
                Problem.of(
                        ProblemType.TOKEN_IN_ADDRESS,
                        "Addresses end up in logs and histories, so revoke this token now (DELETE"
                                + " /api/v1/tokens/{id}, ./elka tokens revoke) and send another as `Authorization:"
                                + " Bearer`"));
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return address; // for others to refuse
        }
    }

    /** A path with what looks like a token left out. */
    static String withoutTokens(String path) {
        return TOKEN.matcher(path).replaceAll("elka_...");
    }

    private void refuseTooMany(RoutingContext context) {
        Optional<Duration> wait = context.user() instanceof QuarkusHttpUser user
                ? limits.count(user.getSecurityIdentity())
                : Optional.empty();
        if (wait.isEmpty()) {
            context.next();
            return;
        }
        long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.answer(
                context,
                Problem.of(
                                ProblemType.TOO_MANY_REQUESTS,
                                "Wait " + seconds + " s; how many are taken a minute says"
                                        + " elka.access.requests-per-minute")
                        .withInstance(context.request().path()));
    }
}
