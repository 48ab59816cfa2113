package org.elka.api;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.elka.access.ProviderTenant;
import org.elka.access.TokenRequest;
import org.jspecify.annotations.Nullable;

/**
 * How programs log in: a token as {@code Authorization: Bearer}, or login and password as {@code Basic}. People log in
 * on a page, whose session is Quarkus's form authentication; they are sent there by {@link PageLogin}.
 *
 * <p>What looks like the token of a provider of OpenID Connect is judged by Quarkus where there is one; a refusal is
 * answered here, as any other is.
 *
 * <p>Only {@code Bearer} is asked for. A browser that is asked for {@code Basic} shows a dialog, and from then on adds
 * the password to whatever another site makes it send here.
 */
@ApplicationScoped
public class Login implements HttpAuthenticationMechanism {
    static final String CHALLENGE = "Bearer realm=\"Elka\"";
    static final String HOW =
            "Send a personal access token as `Authorization: Bearer elka_...`, or login and password as"
                    + " `Basic`; `./elka tokens create` makes a token";
    private static final String UNSOUND =
            "The provider of OpenID Connect did not make this token, made it for others, or it has expired; log in there"
                    + " again and send the new token, or a personal access token of Elka's";
    static final String TOO_LITTLE =
            "Your role in the library, or the scope of your token, is not enough for this; GET /api/v1/account tells both";

    private static final String BEARER = "Bearer ";
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    /** Under which the request carries why its credentials were refused. */
    private static final String REFUSAL = Login.class.getName();

    private final ProblemRoutes problems;
    private final BasicAuthenticationMechanism basic = new BasicAuthenticationMechanism("Elka", true);

    private final ProviderTenant provider;
    private final OidcAuthenticationMechanism openIdConnect;

    Login(ProblemRoutes problems, ProviderTenant provider, OidcAuthenticationMechanism openIdConnect) {
        this.problems = problems;
        this.provider = provider;
        this.openIdConnect = openIdConnect;
    }

    /** Before the form's, which would send programs to a page, and that of OpenID Connect, which gets the provider's. */
    @Override
    public int getPriority() {
        return 2 * HttpAuthenticationMechanism.DEFAULT_PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String given = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null) {
            return Uni.createFrom().nullItem();
        }
        if (provider.isFor(given)) {
            return openIdConnect
                    .authenticate(context, identities)
                    .onTermination()
                    .invoke((accepted, refused, cancelled) -> noteOfProvider(context, refused));
        }
        Uni<SecurityIdentity> identity = given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? identities.authenticate(
                        new TokenRequest(given.substring(BEARER.length()).strip()))
                : basic.authenticate(context, identities);
        // whoever shows something that is neither is not let in as nobody
        return identity.onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException(HOW))
                .onTermination()
                .invoke((accepted, refused, cancelled) -> note(context, refused));
    }

    /** What Elka has against the token is told; what Quarkus has is a matter of its log, and mostly one of these. */
    private void noteOfProvider(RoutingContext context, @Nullable Throwable refused) {
        note(context, null);
        if (refused != null) {
            String ours = refused.getCause() == null ? refused.getMessage() : null;
            context.put(REFUSAL, ours == null ? UNSOUND : ours);
        }
    }

    private void note(RoutingContext context, @Nullable Throwable refused) {
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        if (refused instanceof AuthenticationFailedException && refused.getMessage() != null) {
            context.put(REFUSAL, refused.getMessage());
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(ProblemType.LOGIN_REQUIRED.status(), WWW_AUTHENTICATE, CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (PageLogin.concerns(context)) {
            return Uni.createFrom().item(PageLogin.send(context));
        }
        if (!context.response().ended()) {
            String why = context.get(REFUSAL);
            context.response().putHeader(WWW_AUTHENTICATE, CHALLENGE);
            problems.answer(
                    context,
                    Problem.of(ProblemType.LOGIN_REQUIRED, why == null ? HOW : why)
                            .withInstance(context.request().path()));
        }
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class, UsernamePasswordAuthenticationRequest.class);
    }
}
