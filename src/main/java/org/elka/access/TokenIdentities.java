package org.elka.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says who shows a token. */
@ApplicationScoped
public class TokenIdentities implements IdentityProvider<TokenRequest> {
    private final Tokens tokens;
    private final Operator operator;

    TokenIdentities(Tokens tokens, Operator operator) {
        this.tokens = tokens;
        this.operator = operator;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        return operator.isToken(request.secret())
                ? Uni.createFrom().item(Identities.operator())
                : context.runBlocking(() -> identity(request.secret()));
    }

    private SecurityIdentity identity(String secret) {
        return switch (tokens.verify(secret)) {
            case Tokens.Verdict.Accepted accepted -> Identities.of(accepted.person(), accepted.token());
            case Tokens.Verdict.Refused refused -> throw new AuthenticationFailedException(refused.reason());
        };
    }
}
