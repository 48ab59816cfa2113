package org.elka.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.elka.access.Identities;
import org.elka.access.Person;
import org.elka.api.ApiException;
import org.elka.api.ProblemType;
import org.elka.watch.Signing;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that prove a form ours (OWASP's HMAC-based pattern against cross-site request forgery). A browser adds the
 * session's cookie to whatever a page makes it send; the token only our pages know. It goes as the field
 * {@value #FIELD}, or as the header {@value #HEADER} where a script sends. Programs log in by a header, which no page
 * can make a browser add, and need none.
 */
@Singleton
public class FormTokens {
    static final String FIELD = "form-token";
    static final String HEADER = "Elka-Form-Token";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Signing signing;

    FormTokens(Signing signing) {
        this.signing = signing;
    }

    String of(Person person) {
        return signing.ofLink("forms of " + person.login());
    }

    @WithFormRead
    @ServerRequestFilter
    public Optional<Response> check(RoutingContext context) {
        if (READING.contains(context.request().method())
                || !(context.user() instanceof QuarkusHttpUser user)
                || !Identities.isSession(user.getSecurityIdentity())) {
            return Optional.empty();
        }
        String wanted =
                Identities.person(user.getSecurityIdentity()).map(this::of).orElseThrow();
        String given = context.request().getHeader(HEADER);
        if (!same(wanted, given == null ? field() : given)) {
            throw new ApiException(
                    ProblemType.FORBIDDEN,
                    "This did not come from a page of this Elka, or the page is an old one: load it again and repeat"
                            + " what you did");
        }
        return Optional.empty();
    }

    private static @Nullable String field() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request.getFormParameter(FIELD, true, false) instanceof String text ? text : null;
    }

    private static boolean same(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
