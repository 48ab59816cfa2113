package org.elka.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.elka.access.AccessSettings.Provider;
import org.elka.access.AccessSettings.Unknown;

/**
 * Whose account a provider's token is, once Quarkus has found it to be sound. Roles in it count for nothing: what
 * somebody may do is said here.
 */
@ApplicationScoped
public class ProviderIdentities implements SecurityIdentityAugmentor {
    private static final String EMAIL = "email";

    private final People people;
    private final Provider provider;

    ProviderIdentities(People people, AccessSettings settings) {
        this.people = people;
        this.provider = settings.oidc();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> Identities.of(person(token)))
                : Uni.createFrom().item(identity);
    }

    /** @throws AuthenticationFailedException if it is nobody's */
    Person person(JsonWebToken token) {
        Object claim = token.getClaim(provider.login());
        if (claim == null || claim.toString().isBlank()) {
            throw new AuthenticationFailedException("The token has no '" + provider.login()
                    + "': have the provider put it in, or name another claim as elka.access.oidc.login");
        }
        // whoever may write any address into an account there could else be anybody here
        if (provider.login().equals(EMAIL) && !Boolean.TRUE.equals(verified(token))) {
            throw new AuthenticationFailedException(
                    "The token does not say that its address was verified: have it verified by the provider,"
                            + " which must say email_verified");
        }
        try {
            return people.of(claim.toString().strip().toLowerCase(Locale.ROOT), provider.unknown() == Unknown.READER);
        } catch (People.Refused refused) {
            throw new AuthenticationFailedException(String.valueOf(refused.getMessage()));
        }
    }

    private static Object verified(JsonWebToken token) {
        Object verified = token.getClaim("email_verified");
        return verified == null ? Boolean.FALSE : Boolean.valueOf(verified.toString());
    }
}
