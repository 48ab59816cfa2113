package org.elka.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What Quarkus Security is told of who asks, and how to read it. */
public final class Identities {
    private static final String PERSON = "org.elka.person";
    private static final String TOKEN = "org.elka.token";
    private static final String SESSION = "org.elka.session";

    private Identities() {}

    /** The person; empty for the operator and for who did not log in. */
    public static Optional<Person> person(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(PERSON));
    }

    /** The token that was shown; empty where it was a password, or the operator's. */
    public static Optional<Tokens.Token> token(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(TOKEN));
    }

    /** Whether a browser's cookie says who asks, which the browser adds to whatever a page makes it send. */
    public static boolean isSession(SecurityIdentity identity) {
        return identity.getAttribute(SESSION) != null;
    }

    public static boolean isOperator(SecurityIdentity identity) {
        return !identity.isAnonymous() && identity.getPrincipal().getName().equals(Operator.LOGIN);
    }

    static SecurityIdentity operator() {
        return named(Operator.LOGIN, LibraryRole.ADMINISTRATOR.securityNames()).build();
    }

    /** Somebody with a password, who may do all that the role allows. */
    static SecurityIdentity of(Person person) {
        return named(person.login(), person.role().securityNames())
                .addAttribute(PERSON, person)
                .build();
    }

    /** Somebody who logged in on a page before. */
    static SecurityIdentity inSession(Person person) {
        return named(person.login(), person.role().securityNames())
                .addAttribute(PERSON, person)
                .addAttribute(SESSION, true)
                .build();
    }

    /** Somebody with a token, who may do what both the role and the token's scope allow. */
    static SecurityIdentity of(Person person, Tokens.Token token) {
        Set<String> roles = new HashSet<>();
        if (token.scope() != Scope.READ) {
            roles.addAll(person.role().securityNames());
        }
        if (token.scope() != Scope.ADMINISTER) {
            roles.remove(LibraryRole.ADMINISTRATOR_ROLE);
        }
        return named(person.login(), roles)
                .addAttribute(PERSON, person)
                .addAttribute(TOKEN, token)
                .build();
    }

    private static QuarkusSecurityIdentity.Builder named(String login, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(login))
                .addRoles(roles);
    }
}
